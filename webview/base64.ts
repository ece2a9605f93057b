/** Bytes as base64, in pieces: a call takes no million arguments. */
export function base64Of(bytes: Uint8Array | Uint8ClampedArray): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}
