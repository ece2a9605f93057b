import type { Positions } from '../positions/positions';
import type { AddsEncoding } from '../schemes/encoding';
import { cellAxis, cellCount, cells, forEachCell, type Cells, type CellWindow } from './cells';
import { writeColumnMeans } from './columnMeans';
import { memberMean } from './memberMean';

/** Position × dimension: the mean of the vectors' values over each block of tokens and of dimensions. */
export function vectorMeans(encoding: AddsEncoding, positions: Positions, window: CellWindow): Cells {
  const rowAxis = cellAxis('position', window.start, window.count, window.maxRows);
  const columnAxis = cellAxis('dimension', 0, encoding.dimension, window.maxColumns);
  const columns = cellCount(columnAxis);
  const values = new Float32Array(cellCount(rowAxis) * columns);
  const mean = new Float64Array(encoding.dimension);
  forEachCell(rowAxis, (row, start, count) => {
    meanVector(encoding, positions, start, count, mean);
    writeColumnMeans(mean, columnAxis, values, row * columns);
  });
  return cells(rowAxis, columnAxis, 'value', values);
}

/** The mean vector (D) of tokens start … start + count − 1: in closed form where there is one, else over the members. */
export function meanVector(
  encoding: AddsEncoding,
  positions: Positions,
  start: number,
  count: number,
  out: Float64Array,
): void {
  if (encoding.fillMean && positions.first !== undefined && count > 1) {
    encoding.fillMean(positions.first + start, count, out);
  } else {
    const fill = (from: number, rows: number, values: Float64Array): void => {
      encoding.fill(positions, from, rows, values);
    };
    memberMean(fill, start, count, encoding.dimension, out);
  }
}
