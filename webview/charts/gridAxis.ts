import type { Span } from '../../src/analysis/cells';
import type { Axis, Grid } from '../../src/protocol/snapshot';

/** Indices of the whole, from the start of one to the end of another: parts of an index may be in sight. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

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

/** The dimension, pair … at a place of an axis, whose dimensions may stand in an order of their own. */
export const memberAt = ({ members }: Axis, place: number): number => members?.[place] ?? place;

/** What an axis shows of itself; of a side that is looked at in parts, the span of the whole. */
export function extentOf(axis: Axis, tokens: number, span?: Span): Extent {
  if (!span) return { from: axis.first, to: axis.first + axis.count };
  const whole = wholeOf(axis, tokens);
  return { from: span[0] * whole, to: span[1] * whole };
}

/** How many there are of what runs along an axis that is looked at in parts. */
export const wholeOf = (axis: Axis, tokens: number): number => (isOfTokens(axis) ? tokens : (axis.total ?? axis.count));

export const valueAt = (grid: Grid, row: number, column: number): number =>
  grid.values[row * grid.columns + column] ?? NaN;

/** Whether a grid has cells without a value. */
export function hasGaps({ values }: Grid): boolean {
  for (const value of values) if (Number.isNaN(value)) return true;
  return false;
}
