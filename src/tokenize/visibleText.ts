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
