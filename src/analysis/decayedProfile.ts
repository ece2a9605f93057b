import { dampedMean } from '../numerics/dampedWave';
import type { Steps } from '../numerics/steps';
import type { Decay } from '../schemes/encoding';
import type { DistanceBlock } from './distanceBlocks';
import { envelope, summaryOf, type Envelope } from './envelope';

/** Distances of a block at which its extremes are looked for. */
const looked = 256;
/** Of a pair that keeps less than e to this there is nothing to be seen beside the 1 that it had. */
const faded = -50;

/**
 * The profile of K pairs of one head that turn and fade, `scale × Σ (g^Δ cos(Δω) − 1)`: the mean of a block in closed
 * form, its extremes over at most 256 distances spread over it.
 */
export function decayedProfile(
  frequencies: Float64Array,
  decay: Decay,
  head: number,
  scale: number,
  blocks: readonly DistanceBlock[],
): Steps<Envelope> {
  const lambdas = frequencies.map((_, pair) => decay.logGain(head, pair));
  const changeOver = (first: number, count: number): number => {
    let sum = 0;
    for (let k = 0; k < frequencies.length; k++) {
      const hasFaded = lambdas[k]! * first < faded;
      sum += (hasFaded ? 0 : dampedMean(lambdas[k]!, frequencies[k]!, first, count)) - 1;
    }
    return scale * sum;
  };
  return envelope(blocks, ({ first, count }) => {
    const within = Array.from({ length: Math.min(count, looked) }, (_, index) =>
      changeOver(first + Math.floor((index * count) / Math.min(count, looked)), 1),
    );
    const [, low, high] = summaryOf(within);
    return [changeOver(first, count), low, high];
  });
}
