import type { Steps } from '../numerics/steps';

/** Sums of the rows (D) of a head that follow each other. */
export interface RowSums {
  /** The product of a vector (D) with the sum of a head's rows first … first + count − 1; NaN where one has no numbers. */
  product(head: number, vector: Float64Array, first: number, count: number): number;
  /** Adds to `out` (D) the sum of a head's rows first … first + count − 1, times a factor. */
  add(head: number, factor: number, first: number, count: number, out: Float64Array): void;
  /** Does in steps what the first sum of a head's rows first … first + count − 1 costs. */
  prepare(head: number, first: number, count: number): Steps<void>;
  /** Whether a row is near enough to have a chunk. */
  has(row: number): boolean;
}

/** More heads than there are. */
const mostHeads = 2 ** 16;
/** Sums are kept up to this many values: 128 MB. */
const keptValues = 2 ** 24;

/**
 * Rows by whole number, on both sides of 0, computed C at a time: `fillRows` writes a head's rows first … first + C − 1,
 * (C, D) row-major. Each is computed once, and sums cost as much as they cover chunks.
 */
export function rowSums(
  width: number,
  fillRows: (head: number, first: number, out: Float64Array) => void,
  perChunk = 64,
): RowSums {
  const chunks = new Map<number, Float64Array>();
  let last: { name: number; sums: Float64Array } = { name: NaN, sums: new Float64Array(0) };

  /** (C + 1, D): row r is the sum of the chunk's first r rows. */
  const chunkAt = (head: number, chunk: number): Float64Array => {
    const name = chunk * mostHeads + head;
    if (name === last.name) return last.sums;
    let sums = chunks.get(name);
    if (!sums) {
      sums = new Float64Array((perChunk + 1) * width);
      fillRows(head, chunk * perChunk, sums.subarray(width));
      for (let index = width; index < sums.length; index++) sums[index]! += sums[index - width]!;
      if ((chunks.size + 1) * sums.length > keptValues) chunks.clear();
      chunks.set(name, sums);
    }
    last = { name, sums };
    return sums;
  };

  /** The sum of the rows in a part is the difference of the rows of `sums` that start at two places. */
  const forEachPart = (
    head: number,
    first: number,
    count: number,
    visit: (sums: Float64Array, from: number, until: number) => void,
  ): void => {
    for (let row = first, left = count; left > 0;) {
      const chunk = Math.floor(row / perChunk);
      const from = row - chunk * perChunk;
      const here = Math.min(perChunk - from, left);
      visit(chunkAt(head, chunk), from * width, (from + here) * width);
      row += here;
      left -= here;
    }
  };

  return {
    *prepare(head, first, count) {
      for (let chunk = Math.floor(first / perChunk); count > 0 && chunk * perChunk < first + count; chunk++) {
        if (chunks.has(chunk * mostHeads + head)) continue;
        chunkAt(head, chunk);
        yield;
      }
    },
    has: (row) => Number.isInteger(row) && Number.isSafeInteger(row * mostHeads),
    product: (head, vector, first, count) => {
      let sum = 0;
      forEachPart(head, first, count, (sums, from, until) => {
        for (let c = 0; c < width; c++) sum += vector[c]! * (sums[until + c]! - sums[from + c]!);
      });
      return sum;
    },
    add: (head, factor, first, count, out) => {
      forEachPart(head, first, count, (sums, from, until) => {
        for (let c = 0; c < width; c++) out[c]! += factor * (sums[until + c]! - sums[from + c]!);
      });
    },
  };
}
