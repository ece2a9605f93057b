import { forEachCell, type CellAxis } from './cells';

/** Write the means of one row over the cells of `axis` to `values`, from index `offset` on. */
export function writeColumnMeans(row: Float64Array, axis: CellAxis, values: Float32Array, offset: number): void {
  if (axis.perCell === 1) {
    values.set(row, offset);
    return;
  }
  forEachCell(axis, (cell, start, count) => {
    let sum = 0;
    for (let d = start; d < start + count; d++) sum += row[d]!;
    values[offset + cell] = sum / count;
  });
}
