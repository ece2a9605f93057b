import type { Context } from '../page';
import { indexAfterKey } from './stepKeys';

/**
 * Moves a mark where plain keys do something else: Alt and an arrow the cursor, shift and an arrow the reference.
 * @param shown how many tokens there are
 * @returns whether the key was one of these
 */
export function moveMarkByKey(event: KeyboardEvent, context: Context, shown: number): boolean {
  const { key, shiftKey, altKey } = event;
  if (!shiftKey && !altKey) return false;
  const { cursor, reference } = context.marks();
  const token = indexAfterKey(key, shiftKey ? reference : (cursor ?? reference), shown, -1);
  if (token === undefined) return false;
  context.mark(shiftKey ? { reference: token } : { cursor: token });
  event.preventDefault();
  return true;
}
