import { cosineSum } from '../numerics/cosineSum';
import type { Steps } from '../numerics/steps';
import type { RotatesEncoding } from '../schemes/encoding';
import type { DistanceBlock } from './distanceBlocks';
import { envelope, summaryOf, type Envelope } from './envelope';

/**
 * The profile of pairs whose axes have distances of their own, `scale × Σ (cos(Δ_a ω) − 1)`, over every distance of each
 * block, as the query at one position sees the keys before it.
 */
export function levelsProfile(
  encoding: RotatesEncoding,
  query: number,
  scale: number,
  blocks: readonly DistanceBlock[],
): Steps<Envelope> {
  const { inverseFrequencies, axisOf } = encoding.pairs;
  const levels = Array.from({ length: encoding.axes?.names.length ?? 1 }, (_, axis) => ({
    frequencies: inverseFrequencies.filter((_frequency, pair) => (axisOf?.[pair] ?? 0) === axis),
    // A whole function of keys is as far on its level as the last key was.
    distance: NaN,
    sum: NaN,
  }));
  const changeAt = (distance: number): number => {
    let sum = -inverseFrequencies.length;
    levels.forEach((level, axis) => {
      const own = encoding.axisDistance?.(query, query - distance, axis) ?? distance;
      if (own !== level.distance) {
        level.distance = own;
        level.sum = cosineSum(level.frequencies, own);
      }
      sum += level.sum;
    });
    return scale * sum;
  };
  return envelope(blocks, ({ first, count }) => summaryOf(changes(first, count)));

  function* changes(first: number, count: number): Generator<number> {
    for (let distance = first; distance < first + count; distance++) yield changeAt(distance);
  }
}
