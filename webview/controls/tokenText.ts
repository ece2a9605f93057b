import type { TokenStrip } from '../../src/protocol/snapshot';
import { missingAfter, missingBefore } from '../../src/tokenize/cuts';
import { visible } from '../../src/tokenize/visibleText';
import { positionOnChip } from '../positionText';
import { knownToken } from '../tokenLookup';

/** In the place of a text that is not here. */
const unknown = '…';

/**
 * A token as its chip shows it: `·Queen`, `↵`, and `你⟨E4 BD⟩` where it holds only some bytes of a character. Its
 * position where there is no text; `…` until its text has come.
 */
export function tokenText(tokens: TokenStrip, token: number): string {
  if (tokens.withoutText) return positionOnChip(tokens, token);
  const known = knownToken(tokens, token);
  if (!known) return unknown;
  const { text, cuts } = known;
  if (cuts === 0) return visible(text);
  const characters = Array.from(text);
  const last = characters.length - 1;
  return characters
    .map((character, index) => {
      const before = index === 0 ? missingBefore(cuts) : 0;
      const after = index === last ? missingAfter(cuts) : 0;
      return before + after === 0 ? visible(character) : `${visible(character)}⟨${bytesOf(character, before, after)}⟩`;
    })
    .join('');
}

/** The bytes of a character in hexadecimal, without the first and the last few. */
function bytesOf(character: string, before: number, after: number): string {
  const bytes = new TextEncoder().encode(character);
  return Array.from(bytes.subarray(before, bytes.length - after), (byte) =>
    byte.toString(16).toUpperCase().padStart(2, '0'),
  ).join(' ');
}
