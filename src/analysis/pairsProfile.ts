import { cosineSum, cosineSums } from '../numerics/cosineSum';
import { meanGain } from '../numerics/dirichlet';
import { seeded } from '../numerics/random';
import type { Steps } from '../numerics/steps';
import { centre, type DistanceBlock } from './distanceBlocks';
import { envelope, summaryOf, type Envelope } from './envelope';

/**
 * Blocks up to this size, and of no more cosines in all, are evaluated at every distance; others at one distance in each
 * of 256 equal strata, or of fewer where there are many pairs: a block is a step.
 */
const [exactUpTo, mostCosines] = [4096, 2 ** 18];
const [strata, cosinesApart] = [256, 2 ** 16];

/**
 * The profile of K sin/cos pairs, `scale × Σ (cos(Δω) − 1)`: the mean of a block in closed form (Dirichlet kernel), its
 * extremes by evaluation.
 */
export function pairsProfile(
  frequencies: Float64Array,
  scale: number,
  blocks: readonly DistanceBlock[],
): Steps<Envelope> {
  const change = (sum: number): number => scale * (sum - frequencies.length);
  return envelope(blocks, (block) => {
    const sum = frequencies.reduce(
      (total, omega) => total + meanGain(omega, block.count) * Math.cos(centre(block) * omega),
      0,
    );
    const [, low, high] = summaryOf(sumsWithin(frequencies, block));
    return [change(sum), change(low), change(high)];
  });
}

function sumsWithin(frequencies: Float64Array, { first, count }: DistanceBlock): Float64Array {
  if (count > exactUpTo || count * frequencies.length > mostCosines) {
    const random = seeded(first);
    const parts = Math.min(count, strata, Math.ceil(cosinesApart / frequencies.length));
    return Float64Array.from({ length: parts }, (_, part) =>
      cosineSum(frequencies, first + Math.floor(((part + random.uniform()) * count) / parts)),
    );
  }
  const sums = new Float64Array(count);
  cosineSums(frequencies, first, count, sums);
  return sums;
}
