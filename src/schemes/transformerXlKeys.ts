import { finish, type Steps } from '../numerics/steps';
import { indexPositions } from '../positions/indexPositions';
import { dot } from './contentProducts';
import type { AddsEncoding } from './encoding';
import { rowSums } from './rowSums';
import { sinusoidProducts, type SinusoidProduct } from './sinusoidProducts';
import type { RowAt } from './weightTable';

/** The relative keys W·R(Δ) of heads (d), by the distance Δ (query position − key position). */
export interface RelativeKeys {
  /**
   * The product of a vector with the sum of a head's relative keys at the distances first … first + count − 1. Each key is
   * projected once, so this is for distances that many vectors meet.
   */
  product(head: number, vector: Float64Array, first: number, count: number): number;
  /**
   * The products of vectors with a head's relative keys: each vector goes through the projection once, so this is for
   * vectors that meet many distances. In steps of a row of the projection.
   */
  productsOf(head: number, vectors: readonly Float64Array[]): Steps<readonly SinusoidProduct[]>;
}

/** Multiplications of keys that are projected at once. */
const multiplicationsAtOnce = 2 ** 19;
const mostAtOnce = 64;

/**
 * Sinusoids of distances, projected to heads of `headDim` channels by a matrix whose row head · headDim + c gives
 * channel c.
 */
export function relativeKeys(sinusoids: AddsEncoding, projection: RowAt, headDim: number): RelativeKeys {
  const width = sinusoids.dimension;
  const meet = sinusoidProducts(sinusoids);
  const atOnce = Math.min(Math.max(Math.floor(multiplicationsAtOnce / (headDim * width)), 1), mostAtOnce);

  const keys = rowSums(
    headDim,
    (head, first, out) => {
      const count = out.length / headDim;
      const rows = new Float64Array(count * width);
      sinusoids.fill(indexPositions(count, first), 0, count, rows);
      for (let c = 0; c < headDim; c++) {
        const weights = projection(head * headDim + c);
        for (let row = 0; row < count; row++) {
          out[row * headDim + c] = weights ? dot(weights, rows.subarray(row * width, (row + 1) * width)) : NaN;
        }
      }
    },
    atOnce,
  );

  function* productsOf(head: number, vectors: readonly Float64Array[]): Steps<readonly SinusoidProduct[]> {
    // Wᵀ x: what a head's sinusoids are multiplied by.
    const pulled = vectors.map(() => new Float64Array(width));
    for (let c = 0; c < headDim; c++) {
      const weights = projection(head * headDim + c) ?? new Float64Array(width).fill(NaN);
      vectors.forEach((vector, index) => {
        addScaled(pulled[index]!, weights, vector[c]!);
      });
      yield;
    }
    return pulled.map(meet);
  }

  /** Distances between whole numbers, or too far to be kept, come seldom. */
  const oneByOne = (head: number, vector: Float64Array, first: number, count: number): number => {
    const [met] = finish(productsOf(head, [vector]));
    let sum = 0;
    for (let n = 0; n < count; n++) sum += met?.(first + n) ?? NaN;
    return sum;
  };

  return {
    productsOf,
    product: (head, vector, first, count) => {
      if (!Number.isFinite(first)) return NaN;
      return keys.has(first) ? keys.product(head, vector, first, count) : oneByOne(head, vector, first, count);
    },
  };
}

function addScaled(sum: Float64Array, row: Float64Array, by: number): void {
  for (let d = 0; d < sum.length; d++) sum[d]! += by * row[d]!;
}
