import type { Axis, Grid, Picture } from '../../src/protocol/snapshot';
import type { Marks } from '../store';
import type { UiState } from '../uiState';
import { pairDimension } from './pairDimension';
import { coverOf, isOfTokens, memberAt, wholeOf } from './gridAxis';
import type { Cell } from './gridKeys';

/** The first of the tokens that a cell covers. */
export const tokenAt = (axis: Axis, cell: number): number => coverOf(axis, cell)[0];

/**
 * Where keys start from: rows and columns of tokens are where the marks are, others where one last pointed.
 * @param shift keys move the reference
 */
export function startOf({ rowAxis, columnAxis, columns }: Grid, marks: Marks, at: Cell, shift: boolean): Cell {
  const { cursor, reference } = marks;
  const row = isOfTokens(rowAxis) ? nearestCell(rowAxis, shift ? reference : (cursor ?? reference)) : at.row;
  const column = isOfTokens(columnAxis) ? nearestCell(columnAxis, reference) : at.column;
  return { row, column: Math.max(0, Math.min(columns - 1, column)) };
}

/** The cell of a token, or the one at the edge beyond which it stands. */
function nearestCell({ first, count, perCell }: Axis, token: number): number {
  return Math.floor(Math.max(0, Math.min(count - 1, token - first)) / perCell);
}

/** Where the middle of a cell stands, as shares of the whole. */
export function placeOf(
  { rowAxis, columnAxis }: Grid,
  { row, column }: Cell,
  tokens: number,
): { row: number; column: number } {
  const place = (axis: Axis, cell: number): number =>
    (axis.first + (cell + 0.5) * axis.perCell) / Math.max(1, wholeOf(axis, tokens));
  return { row: place(rowAxis, row), column: place(columnAxis, column) };
}

/** The dimension whose values a column shows; of a pair, the one that stands for it. */
export function dimensionAt(picture: Picture, axis: Axis, cell: number, ui: UiState): number {
  const place = coverOf(axis, cell)[0];
  return axis.name === 'pair' ? (pairDimension(picture, place, ui) ?? place) : memberAt(axis, place);
}
