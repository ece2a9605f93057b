import type { Tokens } from './tokens';

/** The first token whose range holds a UTF-16 offset, or −1 outside the text. O(log count). */
export function tokenAt(tokens: Tokens, offset: number): number {
  if (offset < 0 || offset >= tokens.text.length) return -1;
  let low = 0;
  let high = tokens.count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.ends[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
