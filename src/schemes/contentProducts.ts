import type { RowAt } from './weightTable';

/** Σ a_c · b_c over the channels c of a. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let c = 0; c < a.length; c++) sum += a[c]! * b[c]!;
  return sum;
}

/** The products of one vector with the rows of a table, times `scale`, each computed once; NaN where there is no row. */
export function products(vector: Float64Array, rowAt: RowAt, scale: number): (row: number) => number {
  const known: (number | undefined)[] = [];
  return (row) => {
    let product = known[row];
    if (product === undefined) {
      const weights = rowAt(row);
      product = weights ? scale * dot(vector, weights) : NaN;
      known[row] = product;
    }
    return product;
  };
}
