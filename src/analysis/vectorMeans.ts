import type { Positions } from '../positions/positions';
import type { AddsEncoding } from '../schemes/encoding';
import { say } from '../words/say';
import { columnOrder } from './columnOrder';
import type { Columns } from './columns';
import type { ColumnOrder } from './heatmapLook';
import { memberMean } from './memberMean';

/** The values of vectors, a column a dimension. */
export function vectorColumns(encoding: AddsEncoding, positions: Positions, order: ColumnOrder = 'stored'): Columns {
  return {
    name: 'dimension',
    count: encoding.dimension,
    valueName: say`value`,
    members: columnOrder(order, encoding.pairs, encoding.dimension),
    fillMean: (start, count, out) => {
      meanVector(encoding, positions, start, count, out);
    },
  };
}

/** The mean vector (D) of tokens start … start + count − 1: in closed form where there is one, else over the members. */
export function meanVector(
  encoding: AddsEncoding,
  positions: Positions,
  start: number,
  count: number,
  out: Float64Array,
): void {
  const { first } = positions;
  if (encoding.fillMean && first !== undefined && Number.isInteger(first) && count > 1) {
    encoding.fillMean(first + start, count, out);
    return;
  }
  const fill = (from: number, rows: number, values: Float64Array): void => {
    encoding.fill(positions, from, rows, values);
  };
  memberMean(fill, start, withinTable(encoding, positions, start, count), encoding.dimension, out);
}

/** How many of the tokens start … start + count − 1 there are before a table ends: after that there is nothing to look at. */
export function withinTable(
  { tableLength = Infinity }: AddsEncoding,
  { first }: Positions,
  start: number,
  count: number,
): number {
  return first === undefined ? count : Math.max(Math.min(count, tableLength - first - start), 0);
}
