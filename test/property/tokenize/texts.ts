import fc from 'fast-check';

/** Characters of every class that the splitting patterns tell apart, and of every length in UTF-8 and UTF-16. */
const telling = [
  ...['a', 'B', 's', 'S', 'ſ', 'ǅ', 'ʰ', '中', 'ع', '𝒜', '\u0301', '\u20e3', '1', '٣', 'Ⅳ', '𝟙'],
  ...[' ', '\t', '\n', '\r', '\u0085', '\u00a0', '\u3000', '\u2028', '\ufeff', '\u200d'],
  ...["'", '/', '.', '_', '’', '€', '😀', '🇩', '\u0000', "'s", "'LL", "'re", '\ud800', '\udc00', '\ufffd'],
];

/**
 * Ranges of code points whose class has been the same since Unicode 15. Which newer letters count as letters depends on
 * the version of Unicode of the runtime (17 in Node 20.20) and of tiktoken (16), so the blocks that have grown are left out.
 */
const settled = [
  [0x0, 0x86f],
  [0x8a0, 0xc5b],
  [0xc5d, 0xcdb],
  [0xcdd, 0x1aaf],
  [0x1b00, 0x1c7f],
  [0x1c90, 0xa7bf],
  [0xa800, 0xffff],
  [0x10000, 0x105bf],
  [0x1d400, 0x1d7ff],
  [0x1f000, 0x1f9ff],
  [0x20000, 0x2a6d6],
] as const;

const anyCharacter = fc
  .oneof(...settled.map(([min, max]) => fc.integer({ min, max })))
  .map((codePoint) => String.fromCodePoint(codePoint));

/** Short texts in which anything may stand beside anything. */
export const text = fc.oneof(
  fc.array(fc.constantFrom(...telling), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.array(fc.oneof(anyCharacter, fc.constantFrom(...telling)), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 200 }),
);
