import type { TokenStrip } from '../../src/protocol/snapshot';
import { visible } from '../../src/tokenize/visibleText';

/** A token as its chip shows it: `·Queen`, `↵`, and `你⟨E4 BD⟩` where it holds only some bytes of a character. */
export function tokenText(tokens: TokenStrip, token: number): string {
  const text = tokens.text.slice(tokens.starts[token], tokens.ends[token]);
  const cuts = tokens.cuts[token] ?? 0;
  if (cuts === 0) return visible(text);
  const characters = Array.from(text);
  const last = characters.length - 1;
  return characters
    .map((character, index) => {
      const before = index === 0 ? cuts & 3 : 0;
      const after = index === last ? (cuts >> 2) & 3 : 0;
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
