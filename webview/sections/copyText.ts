import type { Context } from '../page';

/** Put a text on the clipboard. @returns whether it got there; why not is for the output channel */
export async function copyText(context: Context, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    context.post({ type: 'error', message: `The numbers could not be copied: ${String(error)}` });
    return false;
  }
}
