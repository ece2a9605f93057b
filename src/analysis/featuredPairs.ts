/**
 * The pairs worth showing first, in order, at most ten: the three fastest, four about the boundary where a pair no
 * longer completes a turn within `length` positions, and the three slowest.
 */
export function featuredPairs(inverseFrequencies: Float64Array, length: number): Uint32Array {
  const count = inverseFrequencies.length;
  const boundary = count - pairsThatNeverTurn(inverseFrequencies, length);
  const wanted = [0, 1, 2, boundary - 2, boundary - 1, boundary, boundary + 1, count - 3, count - 2, count - 1];
  const pairs = new Set(wanted.filter((pair) => pair >= 0 && pair < count));
  return Uint32Array.from(pairs).sort();
}

/** How many pairs have a wavelength longer than `length` positions, so that every position has an angle of its own. */
export function pairsThatNeverTurn(inverseFrequencies: Float64Array, length: number): number {
  return inverseFrequencies.filter((omega) => omega * length < 2 * Math.PI).length;
}
