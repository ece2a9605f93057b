import type { Steps } from '../numerics/steps';
import type { BiasesEncoding } from '../schemes/encoding';
import { biasReach, biasSeenFrom } from './biasSeenFrom';
import type { DistanceBlock } from './distanceBlocks';
import { envelope, summaryOf, type Envelope, type Summary } from './envelope';

type BiasByHead = (head: number, distance: number) => number;

/** Blocks of so few distances are looked at, whatever else is known of them. */
const few = 16;

/**
 * The profile of one head's bias, `b(Δ) − b(0)`, over every distance of each block, for keys `before` the query
 * (sign −1) or after it (sign +1), as the query at position `query` sees it, or as `seen` says by head and distance.
 */
export function biasProfile(
  encoding: BiasesEncoding,
  head: number,
  side: 'before' | 'after',
  query: number,
  blocks: readonly DistanceBlock[],
  seen?: BiasByHead,
): Steps<Envelope> {
  const bias = seen ?? biasSeenFrom(encoding, query);
  const sign = side === 'before' ? -1 : 1;
  const atZero = bias(head, 0);
  return envelope(
    blocks,
    ({ first, count }) =>
      (seen || count <= few ? undefined : closedSummary(first, count)) ?? summaryOf(changes(first, count)),
  );

  function closedSummary(first: number, count: number): Summary | undefined {
    const start = side === 'before' ? 1 - first - count : first;
    const sums = encoding.sumsAtDistances?.(head, start, count);
    const extremes = encoding.extremesAtDistances?.(head, start, count);
    return sums && extremes && [sums[0] / count - atZero, extremes[0] - atZero, extremes[1] - atZero];
  }

  function* changes(first: number, count: number): Generator<number> {
    const end = Math.min(first + count, biasReach(encoding));
    for (let distance = first; distance < end; distance++) {
      yield bias(head, sign * distance) - atZero;
    }
  }
}
