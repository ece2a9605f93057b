import type { Positions } from '../../../src/positions/positions';
import type { TextTokens } from '../../../src/positions/textTokens';

/** All coordinates by axis name. */
export function coordinatesOf(positions: Positions): Record<string, number[]> {
  return Object.fromEntries(
    positions.axes.map((name, axis) => [
      name,
      Array.from({ length: positions.count }, (_, token) => positions.at(token, axis)),
    ]),
  );
}

/** A text whose tokens are these. */
export function tokensOf(...texts: string[]): TextTokens {
  const ends: number[] = [];
  for (const text of texts) ends.push((ends.at(-1) ?? 0) + text.length);
  return { text: texts.join(''), starts: ends.map((end, token) => end - (texts[token]?.length ?? 0)), ends };
}

/** A text cut at words, each with the white space before it, and at line breaks. */
export function wordsOf(text: string): TextTokens {
  return tokensOf(...(text.match(/\r\n|\r|\n|[^\S\r\n]*[^\s]+|[^\S\r\n]+/g) ?? []));
}
