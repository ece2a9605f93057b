/** Bytes that UTF-8 takes for a code point, 1 to 4. */
export function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/**
 * Writes `text[start, end)` as UTF-8 into `bytes`, from its beginning; a lone surrogate becomes U+FFFD. Needs room for
 * three bytes a UTF-16 unit. Returns the number of bytes written.
 */
export function encodeUtf8(text: string, start: number, end: number, bytes: Uint8Array): number {
  let length = 0;
  for (let at = start; at < end; at++) {
    let codePoint = text.charCodeAt(at);
    if (codePoint < 0x80) {
      bytes[length++] = codePoint;
      continue;
    }
    if (codePoint >= 0xd800 && codePoint < 0xe000) {
      codePoint = wellFormed(text.codePointAt(at)!);
      if (codePoint > 0xffff) at++;
    }
    const size = utf8Length(codePoint);
    for (let byte = size - 1; byte > 0; byte--) {
      bytes[length + byte] = 0x80 | (codePoint & 0x3f);
      codePoint >>= 6;
    }
    bytes[length] = leads[size]! | codePoint;
    length += size;
  }
  return length;
}

/** The code point itself, or U+FFFD for a lone surrogate. */
export function wellFormed(codePoint: number): number {
  return codePoint >= 0xd800 && codePoint < 0xe000 ? 0xfffd : codePoint;
}

/** The high bits of the first byte, by the number of bytes. */
const leads = [0, 0, 0xc0, 0xe0, 0xf0];
