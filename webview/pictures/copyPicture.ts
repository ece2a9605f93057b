/**
 * Put a PNG on the clipboard.
 * @param png base64 of the file
 * @returns whether it is there: not every place that shows a view lets it write
 */
export async function copyPicture(png: string | undefined): Promise<boolean> {
  if (png === undefined) return false;
  const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
    return true;
  } catch {
    return false;
  }
}
