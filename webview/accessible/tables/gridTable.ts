import { formatNumber } from '../../../src/numerics/format';
import type { Axis, Grid } from '../../../src/protocol/snapshot';
import { cellOf, isOfTokens, valueAt, type Extent } from '../../charts/gridAxis';
import type { GridWords } from '../../charts/gridWords';
import { fill } from '../../fill';
import type { Marks } from '../../store';
import { headingOf, indicesOf } from './axisHeading';
import { runAbout, type Table } from './table';

/** Cells of a table, at most. */
const mostCells = 600;
/** A table that has more rows than columns is easier to read: so many rows are kept before columns are. */
const fewestRows = 12;

interface GridInSight {
  readonly grid: Grid;
  /** Of the whole, what is in sight of each side; all of the grid where left out. */
  readonly rows?: Extent;
  readonly columns?: Extent;
  readonly marks: Marks;
  /** The chosen head: the row of the cursor where rows are heads. */
  readonly head: number;
}

/** The cells of a grid that are in sight, about the cursor's row and, where columns are tokens, the reference's column. */
export function gridTable({ grid, marks, head, ...sight }: GridInSight, words: GridWords): Table {
  const { rowAxis, columnAxis } = grid;
  const current = cellOf(rowAxis, isOfTokens(rowAxis) ? (marks.cursor ?? -1) : rowAxis.name === 'head' ? head : -1);
  const [firstRow, endRow] = cellsIn(rowAxis, grid.rows, sight.rows);
  const [firstColumn, endColumn] = cellsIn(columnAxis, grid.columns, sight.columns);
  const [rowsThere, columnsThere] = [endRow - firstRow, endColumn - firstColumn];
  const mostColumns = Math.floor(mostCells / Math.max(1, Math.min(rowsThere, fewestRows)));
  const about = isOfTokens(columnAxis) ? cellOf(columnAxis, marks.reference) : firstColumn;
  const [left, right] = shifted(runAbout(about - firstColumn, columnsThere, mostColumns), firstColumn);
  const mostRows = Math.floor(mostCells / Math.max(1, Math.min(columnsThere, mostColumns)));
  const [top, bottom] = shifted(runAbout(current - firstRow, rowsThere, mostRows), firstRow);
  const columns = range(left, right);
  const rows = range(top, bottom).map((row) => ({
    heading: headingOf(words, rowAxis, row),
    cells: columns.map((column) => formatNumber(valueAt(grid, row, column), 4)),
    isCurrent: row === current,
  }));
  const { strings } = words;
  const isAll = rows.length === grid.rows && columns.length === grid.columns;
  const caption = fill(
    isAll ? strings.gridTable : strings.gridTablePart,
    grid.title,
    grid.valueName,
    indicesOf(words, rowAxis, [top, bottom]),
    indicesOf(words, columnAxis, [left, right]),
  );
  return { caption, columns: ['', ...columns.map((column) => headingOf(words, columnAxis, column))], rows };
}

/** The cells whose middle is in sight; at least one. */
function cellsIn(
  axis: Axis,
  count: number,
  { from, to }: Extent = { from: -Infinity, to: Infinity },
): [number, number] {
  const cellAt = (index: number): number => Math.round((index - axis.first) / axis.perCell);
  const first = Math.max(0, Math.min(count - 1, cellAt(from)));
  return [first, Math.max(first + 1, Math.min(count, cellAt(to)))];
}

const shifted = ([from, to]: readonly [number, number], by: number): [number, number] => [from + by, to + by];

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);
