import type { Positions } from '../positions/positions';
import { tokensIn } from '../numerics/axisRuns';
import { angleAt, coordinate } from '../schemes/coordinates';
import type { Encoding, Pairs } from '../schemes/encoding';
import { pairSums } from '../numerics/pairSums';
import { tokenRuns } from './tokenRuns';

/** An encoding whose sin/cos pairs stand at angles. */
export type Turning = Pick<Encoding, 'axes'> & { readonly pairs: Pairs };

/** Writes the mean cosine and sine (K each) of the pairs' angles over tokens start … start + count − 1. */
export type FillPairMeans = (start: number, count: number, cos: Float64Array, sin: Float64Array) => void;

/** In closed form where there is one (see `closedPairMeans`), so that a block costs about as much as a token. */
export function pairMeans(turning: Turning, positions: Positions): FillPairMeans {
  return closedPairMeans(turning, positions) ?? membersOf(turning, positions);
}

/**
 * For consecutive positions that every pair reads, or that stand in few runs on the axes of the pairs. A token without a
 * place on an axis is not turned.
 */
export function closedPairMeans(
  { pairs, axes }: Turning,
  positions: Positions,
): ((start: number, count: number, cos: Float64Array, sin?: Float64Array) => void) | undefined {
  const runs = tokenRuns(axes, positions);
  if (!runs) return undefined;
  const fillSums = pairSums(pairs);
  const axisCount = axes?.names.length ?? 1;
  return (start, count, cos, sin) => {
    const runsOn = Array.from({ length: axisCount }, (_, axis) => runs(start, count, axis));
    const without = runsOn.map((ofAxis) => count - tokensIn(ofAxis));
    fillSums(runsOn, cos, sin);
    for (let k = 0; k < cos.length; k++) {
      cos[k] = (cos[k]! + without[pairs.axisOf?.[k] ?? 0]!) / count;
      if (sin) sin[k]! /= count;
    }
  };
}

/** The obvious mean, for any positions. */
function membersOf({ pairs, axes }: Turning, positions: Positions): FillPairMeans {
  const axisCount = axes?.names.length ?? 1;
  return (start, count, cos, sin) => {
    cos.fill(0);
    sin.fill(0);
    for (let token = start; token < start + count; token++) {
      const places = Array.from({ length: axisCount }, (_, axis) => coordinate(axes, positions, token, axis));
      for (let k = 0; k < pairs.inverseFrequencies.length; k++) {
        const angle = angleAt(pairs, places[pairs.axisOf?.[k] ?? 0] ?? NaN, k);
        cos[k]! += Math.cos(angle) / count;
        sin[k]! += Math.sin(angle) / count;
      }
    }
  };
}
