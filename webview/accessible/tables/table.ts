/** The numbers of a picture as text, ready to be laid out as a table. */
export interface Table {
  /** What the table shows of the picture, in a sentence. */
  readonly caption: string;
  /** Headings of the columns, that of the rows' own headings first. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly heading: string;
  readonly cells: readonly string[];
  /** The row of the cursor. */
  readonly isCurrent?: boolean;
}

/** A table of more rows than this is not read. */
export const mostRows = 60;
/** Of pairs, of which only a few numbers are told, so many. */
export const mostPairs = 128;

/** A run of at most `most` of `count` indices that holds one of them, in the middle where it can. */
export function runAbout(index: number, count: number, most: number): readonly [from: number, to: number] {
  const length = Math.min(count, most);
  const from = Math.max(0, Math.min(count - length, index - Math.floor(length / 2)));
  return [from, from + length];
}

/** At most `most` of `count` indices, as evenly spread as whole numbers can be, the first and the last among them. */
export function spread(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index);
  return Array.from({ length: most }, (_, step) => Math.round((step * (count - 1)) / (most - 1)));
}
