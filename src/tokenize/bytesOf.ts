import { cutsAt, missingAfter, missingBefore } from './cuts';
import type { Tokens } from './tokens';
import { encodeUtf8 } from './utf8';

/** The UTF-8 bytes of a token (0 ≤ index < count). Those of all tokens in a row are the text's, lone surrogates as U+FFFD. */
export function bytesOf(tokens: Tokens, index: number): Uint8Array {
  const start = tokens.starts[index]!;
  const end = tokens.ends[index]!;
  const bytes = new Uint8Array(3 * (end - start));
  const length = encodeUtf8(tokens.text, start, end, bytes);
  const cuts = cutsAt(tokens, index);
  return bytes.slice(missingBefore(cuts), length - missingAfter(cuts));
}
