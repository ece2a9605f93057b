import { cellCount, cells, membersOf, type CellAxis, type Cells } from '../analysis/cells';
import type { Positions } from '../positions/positions';

/**
 * Positions of a text beside a longer one, made as many as that one has: with both on the same rows, one zoom, one cursor
 * and differences are of both. What is computed for tokens that the text does not have is nothing to show: `ofTokens`
 * takes it out again.
 */
export function asLong(positions: Positions, count: number): Positions {
  const last = positions.count - 1;
  if (last < 0 || count <= positions.count) return positions;
  const { first } = positions;
  const at = (token: number, axis?: number): number =>
    first === undefined ? positions.at(Math.min(token, last), axis) : first + token;
  return { ...positions, count, at };
}

/** Cells with values only where they are of the first `count` tokens and of no others. */
export function ofTokens(of: Cells, count: number): Cells {
  const { rowAxis, columnAxis, columns } = of;
  const [rowsKept, columnsKept] = [cellsOfTokens(rowAxis, count), cellsOfTokens(columnAxis, count)];
  if (rowsKept === of.rows && columnsKept === columns) return of;
  const isKept = (cell: number): boolean => Math.floor(cell / columns) < rowsKept && cell % columns < columnsKept;
  const values = of.values.map((value, cell) => (isKept(cell) ? value : NaN));
  return { ...of, values, range: of.strengths ? of.range : rangeOf(of, values) };
}

/** A range that followed from the values follows from those that are left. */
function rangeOf({ rowAxis, columnAxis, valueName, values, range }: Cells, kept: Float32Array): Cells['range'] {
  const followed = cells(rowAxis, columnAxis, valueName, values).range;
  const isFollowed = followed[0] === range[0] && followed[1] === range[1];
  return isFollowed ? cells(rowAxis, columnAxis, valueName, kept).range : range;
}

/** How many cells from the first are of nothing but the first `count` tokens. */
function cellsOfTokens(axis: CellAxis, count: number): number {
  const all = cellCount(axis);
  if (!['position', 'query', 'key'].includes(axis.name)) return all;
  for (let cell = 0; cell < all; cell++) {
    const members = membersOf(axis, cell);
    if (members.start + members.count > count) return cell;
  }
  return all;
}
