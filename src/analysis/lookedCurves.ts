import type { Steps } from '../numerics/steps';
import type { Positions } from '../positions/positions';
import type { AddsEncoding } from '../schemes/encoding';
import { cellAxis, cellCount, membersOf } from './cells';
import type { Blocks } from './courses';
import type { Summary } from './envelope';
import { meanVector, withinTable } from './vectorMeans';

/** A curve of one dimension of vectors. */
export interface BlocksOfDimension extends Blocks {
  readonly dimension: number;
}

/** The obvious way: so many tokens of each block are looked at, all of them where there are no more. A point a step. */
export function* fillLooked(
  curves: readonly BlocksOfDimension[],
  encoding: AddsEncoding,
  positions: Positions,
  looked: number,
): Steps<void> {
  const rows = rowsOf(encoding, positions);
  const mean = new Float64Array(encoding.dimension);
  const newNumbers = (): Float64Array => new Float64Array(curves.length);
  const [sums, existing, lows, highs] = [newNumbers(), newNumbers(), newNumbers(), newNumbers()];
  const axis = curves[0]?.axis ?? cellAxis('position', 0, 0, 1);
  for (let cell = 0; cell < cellCount(axis); cell++) {
    const { start, count } = membersOf(axis, cell);
    const members = Math.min(looked, count);
    const within = withinTable(encoding, positions, start, count);
    sums.fill(0);
    existing.fill(0);
    lows.fill(Infinity);
    highs.fill(-Infinity);
    for (let member = 0; member < members; member++) {
      const offset = Math.floor(((member + 0.5) / members) * count);
      if (offset >= within) break;
      const row = rows(start + offset);
      for (let index = 0; index < curves.length; index++) {
        const value = row[curves[index]!.dimension]!;
        if (Number.isNaN(value)) continue;
        sums[index]! += value;
        existing[index]!++;
        if (value < lows[index]!) lows[index] = value;
        if (value > highs[index]!) highs[index] = value;
      }
    }
    const isWhole = members === count;
    if (!isWhole) meanVector(encoding, positions, start, count, mean);
    for (const [index, curve] of curves.entries()) {
      const middle = isWhole ? sums[index]! / existing[index]! : mean[curve.dimension]!;
      writeSummary(curve, cell, [middle, lows[index]!, highs[index]!]);
    }
    yield;
  }
}

/** Writes a block's mean, which may lie beyond the extremes that were found, or be rounded there. */
export function writeSummary({ values, low, high }: Blocks, cell: number, [mean, least, greatest]: Summary): void {
  values[cell] = mean;
  low[cell] = Math.min(mean, least);
  high[cell] = Math.max(mean, greatest);
}

/** Vectors (D) by token; those of tokens in a row are computed together, for that is faster. */
export function rowsOf(encoding: AddsEncoding, positions: Positions): (token: number) => Float64Array {
  const { dimension } = encoding;
  const chunk = 64;
  const vectors = new Float64Array(chunk * dimension);
  let [start, end, last] = [0, 0, NaN];
  return (token) => {
    if (token < start || token >= end) {
      // Only who asks for the next token is likely to ask for those after it.
      const rows = token === last + 1 ? Math.min(chunk, positions.count - token) : 1;
      encoding.fill(positions, token, rows, vectors);
      [start, end] = [token, token + rows];
    }
    last = token;
    return vectors.subarray((token - start) * dimension, (token - start + 1) * dimension);
  };
}
