import { meanGains } from '../numerics/dirichlet';
import type { Positions } from '../positions/positions';
import { angleAt, coordinate, readsPlainPositions } from '../schemes/coordinates';
import type { Encoding, Pairs } from '../schemes/encoding';

/** An encoding whose sin/cos pairs stand at angles. */
export type Turning = Pick<Encoding, 'axes'> & { readonly pairs: Pairs };

/** Writes the mean cosine and sine (K each) of the pairs' angles over tokens start … start + count − 1. */
export type FillPairMeans = (start: number, count: number, cos: Float64Array, sin: Float64Array) => void;

/**
 * In closed form for consecutive positions that every pair reads (Dirichlet kernel), so that a block costs as much as a
 * token.
 */
export function pairMeans({ pairs, axes }: Turning, positions: Positions): FillPairMeans {
  const { inverseFrequencies, phases } = pairs;
  const { first } = positions;
  if (first === undefined || !readsPlainPositions(axes, positions)) return membersOf({ pairs, axes }, positions);
  let [gains, gainsOf] = [inverseFrequencies, 0];
  return (start, count, cos, sin) => {
    if (count !== gainsOf) [gains, gainsOf] = [meanGains(inverseFrequencies, count), count];
    const centre = first + start + (count - 1) / 2;
    for (let k = 0; k < gains.length; k++) {
      const angle = centre * inverseFrequencies[k]! + (phases?.[k] ?? 0);
      cos[k] = gains[k]! * Math.cos(angle);
      sin[k] = gains[k]! * Math.sin(angle);
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
