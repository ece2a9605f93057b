/** Where the lines of a text start, but for the first: after each `\r\n`, `\n` or `\r`. */
export function lineStarts(text: string): number[] {
  return Array.from(text.matchAll(/\r\n?|\n/g), ({ 0: ending, index }) => index + ending.length);
}

/** Where the paragraphs of a text start, but for the first: after each run of lines with nothing but white space. */
export function paragraphStarts(text: string): number[] {
  const blankLines = /(?:\r\n?|\n)(?:[^\S\r\n]*(?:\r\n?|\n))+/g;
  return Array.from(text.matchAll(blankLines), ({ 0: lines, index }) => index + lines.length).filter(
    (start) => start < text.length,
  );
}

/** For offsets that never decrease, how many of the cuts (increasing) are at or before each: 0 … cuts.length. */
export function stretchesOf(offsets: Float64Array, cuts: readonly number[]): Float64Array {
  let stretch = 0;
  return offsets.map((offset) => {
    while (stretch < cuts.length && (cuts[stretch] ?? Infinity) <= offset) stretch++;
    return stretch;
  });
}
