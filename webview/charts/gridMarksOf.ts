import type { Axis, Grid, TokenStrip } from '../../src/protocol/snapshot';
import type { PictureView } from '../page';
import { positionAt } from '../tokenLookup';
import { cellOf, isOfTokens } from './gridAxis';
import type { GridMark } from './gridMarks';
import { rowName } from './gridWords';

/**
 * Which rows and columns of a grid stand out. Where both axes count tokens, the cursor is the row (the query that
 * looks) and the reference the column (the key it looks at); else both are rows.
 */
export function gridMarksOf(grid: Grid, view: PictureView): GridMark[] {
  const { theme, marks, snapshot, ui } = view;
  const { rowAxis, columnAxis } = grid;
  const cursor = { colour: theme.cursor, dashed: false };
  const reference = { colour: theme.reference, dashed: true };
  const result: GridMark[] = [];
  if (isOfTokens(rowAxis)) {
    const label = (token: number): string => rowName(snapshot.tokens, token, theme, view.width);
    const axis = isOfTokens(columnAxis) ? 'column' : 'row';
    const cell = cellOf(axis === 'column' ? columnAxis : rowAxis, marks.reference);
    result.push({ axis, cell, label: label(marks.reference), ...reference });
    if (marks.cursor !== null) {
      result.push({ axis: 'row', cell: cellOf(rowAxis, marks.cursor), label: label(marks.cursor), ...cursor });
    }
  }
  if (rowAxis.name === 'head')
    result.push({ axis: 'row', cell: cellOf(rowAxis, ui.head), colour: theme.foreground, dashed: false });
  if (columnAxis.name === 'distance') {
    result.push({ axis: 'column', cell: cellOfDistance(columnAxis, view), ...cursor });
  }
  return result;
}

/** Where the distance from the cursor to the reference stands. */
function cellOfDistance(axis: Axis, { marks, snapshot }: PictureView): number {
  const distance = distanceOf(marks, snapshot.tokens);
  return distance === undefined ? -1 : cellOf(axis, axis.first < 0 ? distance : Math.abs(distance));
}

/** Key position − query position, the cursor's token being the query and the reference the key. */
export function distanceOf(marks: PictureView['marks'], tokens: TokenStrip): number | undefined {
  const { cursor, reference } = marks;
  if (cursor === null || Math.max(cursor, reference) >= tokens.shown) return undefined;
  return positionAt(tokens, reference) - positionAt(tokens, cursor);
}
