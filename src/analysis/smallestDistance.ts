import { cosineSums } from '../numerics/cosineSum';
import { finish, type Steps } from '../numerics/steps';
import type { AddsEncoding, RotatesEncoding } from '../schemes/encoding';
import { positionRows, type PositionRows } from './positionRows';

/** Multiplications spent on comparing all pairs of vectors that have no closed form. */
const budget = 5e7;
/** Cosines that are summed in one step, and numbers of vectors that are written in one. */
const cosinesOfStep = 2 ** 18;
const numbersOfStep = 2 ** 13;
/** Sums are exact at every so many distances. */
const exactEvery = 64;

/** Over how many of the first `length` positions `smallestDistance` looks. */
export function positionsCompared(encoding: AddsEncoding | RotatesEncoding, length: number): number {
  if (frequenciesThatTell(encoding)) return length;
  const rows = encoding.acts === 'adds' ? (encoding.tableLength ?? Infinity) : Infinity;
  return Math.min(length, rows, Math.floor(Math.sqrt((2 * budget) / positionRows(encoding).width)));
}

/**
 * The smallest Euclidean distance between the vectors of two of the first `count` positions, or between the cosines and
 * sines of their rotations; NaN for fewer than two.
 */
export function smallestDistance(encoding: AddsEncoding | RotatesEncoding, count: number): number {
  return finish(smallestDistanceSteps(encoding, count));
}

/** The same, in steps of a few distances, or of the pairs of one vector. */
export function* smallestDistanceSteps(encoding: AddsEncoding | RotatesEncoding, count: number): Steps<number> {
  if (count < 2) return NaN;
  const frequencies = frequenciesThatTell(encoding);
  return yield* frequencies
    ? smallestByDistance(frequencies, count)
    : smallestOfAllPairs(positionRows(encoding), count);
}

/** The frequencies of sines and cosines of the position and nothing else: then only the distance counts. */
function frequenciesThatTell(encoding: AddsEncoding | RotatesEncoding): Float64Array | undefined {
  const plain = encoding.axes === undefined && (encoding.acts === 'rotates' || encoding.norm !== undefined);
  return plain ? encoding.pairs?.inverseFrequencies : undefined;
}

/** ‖PE(i) − PE(j)‖² = 2 Σ (1 − cos(Δω)) = 2 (K − Σ cos(Δω)). */
function* smallestByDistance(frequencies: Float64Array, count: number): Steps<number> {
  const chunk = exactEvery * Math.ceil(cosinesOfStep / exactEvery / frequencies.length);
  const sums = new Float64Array(Math.min(chunk, count));
  let nearest = -Infinity;
  for (let first = 1; first < count; first += chunk) {
    const here = Math.min(chunk, count - first);
    cosineSums(frequencies, first, here, sums);
    for (let j = 0; j < here; j++) nearest = Math.max(nearest, sums[j]!);
    yield;
  }
  return Math.sqrt(Math.max(0, 2 * (frequencies.length - nearest)));
}

function* smallestOfAllPairs({ width, fill }: PositionRows, count: number): Steps<number> {
  const rows = new Float64Array(count * width);
  const rowsOfStep = Math.ceil(numbersOfStep / width);
  for (let first = 0; first < count; first += rowsOfStep) {
    const here = Math.min(rowsOfStep, count - first);
    fill(first, here, rows.subarray(first * width, (first + here) * width));
    yield;
  }
  let smallest = Infinity;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      let sum = 0;
      for (let d = 0; d < width; d++) sum += (rows[i * width + d]! - rows[j * width + d]!) ** 2;
      if (sum < smallest) smallest = sum;
    }
    yield;
  }
  return Math.sqrt(smallest);
}
