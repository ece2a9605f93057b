import type { Steps } from '../numerics/steps';
import { say } from '../words/say';
import { cellAxis, cellCount, cells, columnAxis, membersOf, type CellAxis, type Cells, type CellWindow } from './cells';
import { writeColumnMeans } from './columnMeans';

/** What stands in the columns of a picture whose rows are tokens. */
export interface Columns {
  readonly name: 'dimension' | 'pair';
  readonly count: number;
  readonly valueName: string;
  /** Of the colours, where the values do not set it. */
  readonly range?: readonly [number, number];
  /** As in `CellAxis`. */
  readonly members?: Uint32Array | undefined;
  /** Write the mean of each column over tokens start … start + count − 1 to `out` (count of columns), as numbered. */
  fillMean(start: number, count: number, out: Float64Array): void;
}

/**
 * Position × column: the mean over each block of tokens and columns; with a reference token, the difference of that mean
 * to the reference's own over the same columns, which is the mean of the members' differences. A row a step.
 */
export function* columnCells(columns: Columns, window: CellWindow, reference?: number): Steps<Cells> {
  const { name, count, valueName, range, members } = columns;
  const rowAxis = cellAxis('position', window.start, window.count, window.maxRows);
  const part = columnAxis(name, count, window);
  const axis: CellAxis = members ? { ...part, members } : part;
  const width = cellCount(axis);
  const values = new Float32Array(cellCount(rowAxis) * width);
  const mean = new Float64Array(count);
  const zero = new Float64Array(count);
  if (reference !== undefined) columns.fillMean(reference, 1, zero);
  for (let row = 0; row < cellCount(rowAxis); row++) {
    const { start, count: tokens } = membersOf(rowAxis, row);
    columns.fillMean(start, tokens, mean);
    if (reference !== undefined) for (let column = 0; column < count; column++) mean[column]! -= zero[column]!;
    writeColumnMeans(mean, axis, values, row * width);
    yield;
  }
  return reference === undefined
    ? cells(rowAxis, axis, valueName, values, range)
    : cells(rowAxis, axis, say`${valueName} − reference`, values);
}
