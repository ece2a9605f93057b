import type { Grid, HeadMatrices } from '../../src/protocol/snapshot';

/** The small matrix of each head as a grid of its own, all in one range of colours. */
export function headGrids(matrices: HeadMatrices, title: string): readonly Grid[] {
  const { heads, rowAxis, columnAxis, rows, columns, values, range, valueName } = matrices;
  const size = rows * columns;
  const shared = { title, rowAxis, columnAxis, rows, columns, range, valueName };
  return Array.from(heads, (_, index) => ({ ...shared, values: values.subarray(index * size, (index + 1) * size) }));
}

/** The least, the greatest and the mean value of a grid; NaN where there is none. */
export function summaryOfGrid({ values }: Grid): {
  readonly low: number;
  readonly high: number;
  readonly mean: number;
} {
  let [low, high, sum, count] = [Infinity, -Infinity, 0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
    sum += value;
    count++;
  }
  return count === 0 ? { low: NaN, high: NaN, mean: NaN } : { low, high, mean: sum / count };
}
