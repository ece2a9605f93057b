/**
 * A dense matrix with named axes, flat and row-major. The names are part of the type, so that a table filled as
 * (position, dimension) cannot be read as (dimension, position).
 */
export interface Matrix<Row extends string = string, Column extends string = string> {
  readonly rowAxis: Row;
  readonly columnAxis: Column;
  readonly rows: number;
  readonly columns: number;
  /** `rows * columns` values; the value at (r, c) is `values[r * columns + c]`. */
  readonly values: Float64Array;
}

/** A matrix of zeros of shape (rows, columns). */
export function zeros<Row extends string, Column extends string>(
  rowAxis: Row,
  rows: number,
  columnAxis: Column,
  columns: number,
): Matrix<Row, Column> {
  return { rowAxis, columnAxis, rows, columns, values: new Float64Array(rows * columns) };
}

/** The value at (row, column); NaN outside the matrix. */
export function at(matrix: Matrix, row: number, column: number): number {
  return column < matrix.columns ? (matrix.values[row * matrix.columns + column] ?? NaN) : NaN;
}
