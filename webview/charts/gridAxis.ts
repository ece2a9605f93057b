import type { Axis, Grid } from '../../src/protocol/snapshot';

/** The cell of an axis that holds an index of the whole, e.g. a token; -1 if none does. */
export function cellOf(axis: Axis, index: number): number {
  const offset = index - axis.first;
  return offset >= 0 && offset < axis.count ? Math.floor(offset / axis.perCell) : -1;
}

/** The first and the last index of the whole that a cell covers. */
export function coverOf(axis: Axis, cell: number): readonly [number, number] {
  const from = axis.first + cell * axis.perCell;
  return [from, Math.min(from + axis.perCell, axis.first + axis.count) - 1];
}

/** Whether an axis counts tokens, so that its cells have texts and positions. */
export const isOfTokens = ({ name }: Axis): boolean => name === 'position' || name === 'query' || name === 'key';

export const valueAt = (grid: Grid, row: number, column: number): number =>
  grid.values[row * grid.columns + column] ?? NaN;

/** Whether a grid has cells without a value. */
export function hasGaps({ values }: Grid): boolean {
  for (const value of values) if (Number.isNaN(value)) return true;
  return false;
}
