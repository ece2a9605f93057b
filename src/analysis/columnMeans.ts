import { forEachCell, type CellAxis } from './cells';

/**
 * Write the means of one row, of which `axis` may show a part in an order of its own, over the cells of the axis to
 * `values`, from index `offset` on.
 */
export function writeColumnMeans(row: Float64Array, axis: CellAxis, values: Float32Array, offset: number): void {
  const { first, count: shown, perCell, members } = axis;
  if (perCell === 1 && !members) {
    values.set(row.subarray(first, first + shown), offset);
    return;
  }
  forEachCell(axis, (cell, start, count) => {
    let sum = 0;
    for (let place = start; place < start + count; place++) sum += row[members?.[place] ?? place]!;
    values[offset + cell] = sum / count;
  });
}
