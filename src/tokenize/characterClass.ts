/** The classes of characters that the splitting patterns of GPT tokenizers tell apart. Bits; a character has one. */
export const upper = 1;
export const lower = 2;
/** Letters of no case: `\p{Lm}` and `\p{Lo}`. */
export const uncased = 4;
export const mark = 8;
export const number = 16;
/** White space except line breaks. */
export const blank = 32;
/** Only `\r` and `\n`, as in the patterns. */
export const lineBreak = 64;
export const slash = 128;
export const other = 256;

export const letter = upper | lower | uncased;
export const space = blank | lineBreak;
export const symbol = mark | slash | other;

const patterns: readonly (readonly [RegExp, number])[] = [
  [/[\r\n]/u, lineBreak],
  // Unicode's White_Space, which is `\s` in Rust; that of JavaScript has U+FEFF and lacks U+0085.
  [/\p{White_Space}/u, blank],
  [/[\p{Lu}\p{Lt}]/u, upper],
  [/\p{Ll}/u, lower],
  [/[\p{Lm}\p{Lo}]/u, uncased],
  [/\p{M}/u, mark],
  [/\p{N}/u, number],
  [/\//u, slash],
];

/** The class of each code point, 0 where not yet asked for. */
const known = new Uint16Array(0x110000);

function classify(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  return (known[codePoint] = patterns.find(([pattern]) => pattern.test(character))?.[1] ?? other);
}

/** The class of a code point; a lone surrogate is `other`, as is the U+FFFD it stands for. */
export function classOf(codePoint: number): number {
  return known[codePoint]! || classify(codePoint);
}
