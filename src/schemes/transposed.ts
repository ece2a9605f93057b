/**
 * The columns of a matrix (rows, `columns`), row-major, one after the other. A list that is no whole matrix keeps its
 * length, so that the check after finds it.
 */
export function transposed(matrix: readonly number[], columns: number): readonly number[] {
  const rows = matrix.length / columns;
  if (!Number.isInteger(rows)) return matrix;
  return matrix.map((_, index) => matrix[(index % rows) * columns + Math.floor(index / rows)] ?? NaN);
}
