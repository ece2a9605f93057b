import { indexPositions } from '../positions/indexPositions';
import { dot } from './contentProducts';
import type { AddsEncoding } from './encoding';
import { rowSums } from './rowSums';
import type { RowAt } from './weightTable';

/** The relative keys W·R(Δ) of heads, by the distance Δ (query position − key position). */
export interface RelativeKeys {
  /** The product of a vector (d) with the sum of a head's relative keys at the distances first … first + count − 1. */
  product(head: number, vector: Float64Array, first: number, count: number): number;
}

/**
 * Sinusoids of distances, projected to heads of `headDim` channels by a matrix whose row head · headDim + c gives
 * channel c. Each distance is projected once.
 */
export function relativeKeys(sinusoids: AddsEncoding, projection: RowAt, headDim: number): RelativeKeys {
  const width = sinusoids.dimension;
  let pulled: { head: number; vector: Float64Array; weights: Float64Array } = {
    head: NaN,
    vector: new Float64Array(0),
    weights: new Float64Array(0),
  };

  const keys = rowSums(headDim, (head, first, out) => {
    const count = out.length / headDim;
    const rows = new Float64Array(count * width);
    sinusoids.fill(indexPositions(count, first), 0, count, rows);
    for (let index = 0; index < out.length; index++) {
      const [row, c] = [Math.floor(index / headDim), index % headDim];
      const weights = projection(head * headDim + c);
      out[index] = weights ? dot(rows.subarray(row * width, (row + 1) * width), weights) : NaN;
    }
  });

  /** What a head's sinusoids are multiplied by for their product with a vector: the projection is then paid once for it. */
  const projected = (head: number, vector: Float64Array): Float64Array => {
    if (pulled.vector === vector && pulled.head === head) return pulled.weights;
    const weights = new Float64Array(width);
    for (let c = 0; c < headDim; c++) {
      projection(head * headDim + c)?.forEach((weight, d) => (weights[d]! += vector[c]! * weight));
    }
    pulled = { head, vector, weights };
    return weights;
  };

  /** Distances between whole numbers, or too far to be kept, come seldom. */
  const oneByOne = (head: number, vector: Float64Array, first: number, count: number): number => {
    const weights = projected(head, vector);
    const row = new Float64Array(width);
    let sum = 0;
    for (let n = 0; n < count; n++) {
      sinusoids.fill(indexPositions(1, first + n), 0, 1, row);
      sum += dot(row, weights);
    }
    return sum;
  };

  return {
    product: (head, vector, first, count) => {
      if (!Number.isFinite(first)) return NaN;
      return keys.has(first) ? keys.product(head, vector, first, count) : oneByOne(head, vector, first, count);
    },
  };
}
