import type { Steps } from '../numerics/steps';
import type { DistanceBlock } from './distanceBlocks';

/** A value by block of distances: its mean over the block, and the least and the greatest value in it. */
export interface Envelope {
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The mean and the extremes of a block. */
export type Summary = readonly [mean: number, low: number, high: number];

/**
 * The envelope of a quantity that `summarise` knows block by block; the mean always lies within. A
 * block a step.
 */
export function* envelope(
  blocks: readonly DistanceBlock[],
  summarise: (block: DistanceBlock) => Summary,
): Steps<Envelope> {
  const [mean, low, high] = [0, 1, 2].map(() => new Float64Array(blocks.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (const [index, block] of blocks.entries()) {
    const [middle, least, greatest] = summarise(block);
    mean[index] = middle;
    low[index] = Math.min(middle, least);
    high[index] = Math.max(middle, greatest);
    yield;
  }
  return { mean, low, high };
}

/** Mean and extremes of the values that exist; NaN where none does. */
export function summaryOf(values: Iterable<number>): Summary {
  let [sum, count, low, high] = [0, 0, Infinity, -Infinity];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return count === 0 ? [NaN, NaN, NaN] : [sum / count, low, high];
}
