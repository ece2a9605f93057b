import type { Pairs } from '../schemes/encoding';

/** Pairs shown first, of all axes together. */
const most = 10;

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

/**
 * The same where pairs read several axes, the same number of each axis, at most ten in all: the fastest of an axis, its
 * slowest, those at the boundary of the axis's length, the second fastest.
 */
export function featuredOfAxes(
  { inverseFrequencies, axisOf }: Pick<Pairs, 'inverseFrequencies' | 'axisOf'>,
  lengths: readonly number[],
): Uint32Array {
  const featured = lengths.flatMap((length, axis) => {
    const own = Array.from(inverseFrequencies.keys()).filter((pair) => (axisOf?.[pair] ?? 0) === axis);
    const frequencies = inverseFrequencies.filter((_, pair) => (axisOf?.[pair] ?? 0) === axis);
    const boundary = own.length - pairsThatNeverTurn(frequencies, length);
    const wanted = [0, own.length - 1, boundary, boundary - 1, 1].filter((index) => index >= 0 && index < own.length);
    const each = Math.max(1, Math.floor(most / lengths.length));
    return [...new Set(wanted)].slice(0, each).map((index) => own[index]!);
  });
  return Uint32Array.from(featured).sort();
}

/** How many pairs have a wavelength longer than `length` positions, so that every position has an angle of its own. */
export function pairsThatNeverTurn(inverseFrequencies: Float64Array, length: number): number {
  return inverseFrequencies.filter((omega) => omega * length < 2 * Math.PI).length;
}
