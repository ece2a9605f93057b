import type { TokenStrip } from '../../src/protocol/snapshot';

/** White space as the signs that stand for it; `·` is a space. */
const signs: Readonly<Record<string, string>> = {
  ' ': '·',
  '\n': '↵',
  '\r': '␍',
  '\t': '→',
  '\u00a0': '⍽',
  '\u3000': '⬚',
};

/** The text of a token with everything visible that would be invisible, or would reorder its neighbours. */
export function visible(text: string): string {
  return text.replace(/\r\n|[\s\p{Cc}\p{Cf}\p{Cs}]/gu, (sign, index: number) => {
    if (sign === '\r\n') return '↵';
    // Joiners between letters and emoji belong to what they join.
    if (/[\u200c\u200d]/.test(sign) && index > 0 && index < text.length - 1) return sign;
    return signs[sign] ?? `⟨${codeOf(sign)}⟩`;
  });
}

const codeOf = (sign: string): string => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

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

/** East Asian and emoji characters take two columns of a monospaced font. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Extended_Pictographic}/u;

/** Cut to a number of columns of a monospaced font, with `…` for the rest. */
export function shorten(text: string, columns: number): string {
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += wide.test(character) ? 2 : 1;
    if (used > columns) return `${Array.from(kept).slice(0, -1).join('')}…`;
    kept += character;
  }
  return kept;
}
