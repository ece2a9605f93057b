import { indexPositions } from '../positions/indexPositions';
import type { AddsEncoding } from './encoding';
import { dot } from './contentProducts';
import type { RowAt } from './weightTable';

/** The relative keys W·R(Δ) of heads, by the distance Δ (query position − key position). */
export interface RelativeKeys {
  /** The product of a vector (d) with the sum of a head's relative keys at the distances first … first + count − 1. */
  product(head: number, vector: Float64Array, first: number, count: number): number;
}

/** Distances computed at once. */
const perChunk = 64;
/** More heads than there are. */
const mostHeads = 2 ** 16;
/** Keys are kept up to this many values: 128 MB. */
const keptValues = 2 ** 24;

/**
 * Sinusoids of distances, projected to heads of `headDim` channels by a matrix whose row head · headDim + c gives
 * channel c. Each distance is projected once, and sums cost as much as they cover chunks.
 */
export function relativeKeys(sinusoids: AddsEncoding, projection: RowAt, headDim: number): RelativeKeys {
  const chunks = new Map<number, Float64Array>();
  let pulled: { head: number; vector: Float64Array; weights: Float64Array } = {
    head: NaN,
    vector: new Float64Array(0),
    weights: new Float64Array(0),
  };
  let last: { name: number; sums: Float64Array } = { name: NaN, sums: new Float64Array(0) };

  const project = (head: number, sinusoid: Float64Array, out: Float64Array): void => {
    for (let c = 0; c < headDim; c++) out[c] = dot(sinusoid, projection(head * headDim + c) ?? new Float64Array(0));
  };

  /** (65, d): row r is the sum of the keys of the chunk's first r distances. */
  const chunkAt = (head: number, chunk: number): Float64Array => {
    const name = chunk * mostHeads + head;
    if (name === last.name) return last.sums;
    let sums = chunks.get(name);
    if (!sums) {
      const rows = new Float64Array(perChunk * sinusoids.dimension);
      sinusoids.fill(indexPositions(perChunk, chunk * perChunk), 0, perChunk, rows);
      sums = new Float64Array((perChunk + 1) * headDim);
      const key = new Float64Array(headDim);
      for (let row = 0; row < perChunk; row++) {
        project(head, rows.subarray(row * sinusoids.dimension, (row + 1) * sinusoids.dimension), key);
        for (let c = 0; c < headDim; c++) sums[(row + 1) * headDim + c] = sums[row * headDim + c]! + key[c]!;
      }
      if ((chunks.size + 1) * sums.length > keptValues) chunks.clear();
      chunks.set(name, sums);
    }
    last = { name, sums };
    return sums;
  };

  /** What a head's sinusoids are multiplied by for their product with a vector: the projection is then paid once for it. */
  const projected = (head: number, vector: Float64Array): Float64Array => {
    if (pulled.vector === vector && pulled.head === head) return pulled.weights;
    const weights = new Float64Array(sinusoids.dimension);
    for (let c = 0; c < headDim; c++) {
      projection(head * headDim + c)?.forEach((weight, d) => (weights[d]! += vector[c]! * weight));
    }
    pulled = { head, vector, weights };
    return weights;
  };

  /** Distances between whole numbers, or too far to name a chunk, come seldom, and have no chunk. */
  const oneByOne = (head: number, vector: Float64Array, first: number, count: number): number => {
    const weights = projected(head, vector);
    const row = new Float64Array(sinusoids.dimension);
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
      const hasChunk = Number.isInteger(first) && Number.isSafeInteger(first * mostHeads);
      if (!hasChunk) return oneByOne(head, vector, first, count);
      let sum = 0;
      for (let distance = first, left = count; left > 0;) {
        const chunk = Math.floor(distance / perChunk);
        const from = distance - chunk * perChunk;
        const here = Math.min(perChunk - from, left);
        const sums = chunkAt(head, chunk);
        for (let c = 0; c < headDim; c++) {
          sum += vector[c]! * (sums[(from + here) * headDim + c]! - sums[from * headDim + c]!);
        }
        distance += here;
        left -= here;
      }
      return sum;
    },
  };
}
