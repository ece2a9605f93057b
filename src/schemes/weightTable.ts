import { kept } from '../numerics/kept';
import { seeded } from '../numerics/random';
import type { AddsEncoding } from './encoding';

/** A table (rows, D) of weights that training would give, drawn from a seed. */
export interface TableShape {
  readonly rows: number;
  readonly hiddenSize: number;
  /** Standard deviation. */
  readonly initializerRange: number;
  readonly seed: number;
}

/** A row (D) of a table; undefined where there is none. */
export type RowAt = (row: number) => Float64Array | undefined;

/** Tables up to this many values keep the rows that were asked for: 32 MB. */
const keptValues = 2 ** 22;

/** Rows of N(0, initializerRange²); every row has its own stream of the seed, so that any row costs the same. */
export function seededTable({ rows, hiddenSize, initializerRange, seed }: TableShape): RowAt {
  return keptRows(rows, hiddenSize, (index) => {
    const random = seeded(seed, index);
    return Float64Array.from({ length: hiddenSize }, () => initializerRange * random.gaussian());
  });
}

/** The rows of a table (rows, D), each made when it is first asked for. */
export function keptRows(rows: number, hiddenSize: number, make: (row: number) => Float64Array): RowAt {
  const rowAt = rows * hiddenSize <= keptValues ? kept(rows, make) : make;
  return (index) => (Number.isInteger(index) && index >= 0 && index < rows ? rowAt(index) : undefined);
}

/** The rows of a table (rows, D), row-major. */
export function tableOf(values: Float64Array, hiddenSize: number): RowAt {
  const rows = values.length / hiddenSize;
  return (row) =>
    Number.isInteger(row) && row >= 0 && row < rows
      ? values.subarray(row * hiddenSize, (row + 1) * hiddenSize)
      : undefined;
}

/** `fill` of vectors (D) that come a position at a time: a row of NaN where there is none. */
export function fillByRow(dimension: number, rowAt: RowAt): AddsEncoding['fill'] {
  return (positions, start, count, out) => {
    for (let row = 0; row < count; row++) {
      const vector = rowAt(positions.at(start + row));
      if (vector) out.set(vector, row * dimension);
      else out.fill(NaN, row * dimension, (row + 1) * dimension);
    }
  };
}
