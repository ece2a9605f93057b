import { cosineSums } from '../numerics/cosineSum';
import { indexPositions } from '../positions/indexPositions';
import type { AddsEncoding } from '../schemes/encoding';

/** Multiplications spent on comparing all pairs of vectors that have no closed form. */
const budget = 5e7;
const chunk = 4096;

/** Over how many of the first `length` positions `smallestDistance` looks. */
export function positionsCompared(
  { pairs, norm, dimension, tableLength = Infinity }: AddsEncoding,
  length: number,
): number {
  if (pairs && norm !== undefined) return length;
  return Math.min(length, tableLength, Math.floor(Math.sqrt((2 * budget) / dimension)));
}

/** The smallest Euclidean distance between the vectors of two of the first `count` positions; NaN for fewer than two. */
export function smallestDistance(encoding: AddsEncoding, count: number): number {
  if (count < 2) return NaN;
  return encoding.pairs && encoding.norm !== undefined
    ? smallestByDistance(encoding.pairs.inverseFrequencies, count)
    : smallestOfAllPairs(encoding, count);
}

/** For sinusoids ‖PE(i) − PE(j)‖² = 2 (K − Σ cos(Δω)): only the distance counts. */
function smallestByDistance(frequencies: Float64Array, count: number): number {
  const sums = new Float64Array(Math.min(chunk, count));
  let nearest = -Infinity;
  for (let first = 1; first < count; first += chunk) {
    const here = Math.min(chunk, count - first);
    cosineSums(frequencies, first, here, sums);
    for (let j = 0; j < here; j++) nearest = Math.max(nearest, sums[j]!);
  }
  return Math.sqrt(Math.max(0, 2 * (frequencies.length - nearest)));
}

function smallestOfAllPairs(encoding: AddsEncoding, count: number): number {
  const width = encoding.dimension;
  const rows = new Float64Array(count * width);
  encoding.fill(indexPositions(count), 0, count, rows);
  let smallest = Infinity;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      let sum = 0;
      for (let d = 0; d < width; d++) sum += (rows[i * width + d]! - rows[j * width + d]!) ** 2;
      if (sum < smallest) smallest = sum;
    }
  }
  return Math.sqrt(smallest);
}
