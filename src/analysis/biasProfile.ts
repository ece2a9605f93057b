import type { Steps } from '../numerics/steps';
import type { BiasesEncoding } from '../schemes/encoding';
import { biasSeenFrom } from './biasSeenFrom';
import type { DistanceBlock } from './distanceBlocks';
import { envelope, summaryOf, type Envelope } from './envelope';

/**
 * The profile of one head's bias, `b(Δ) − b(0)`, over every distance of each block, for keys `before` the query
 * (sign −1) or after it (sign +1), as the query at position `query` sees it, or as `bias` says by head and distance.
 */
export function biasProfile(
  encoding: BiasesEncoding,
  head: number,
  side: 'before' | 'after',
  query: number,
  blocks: readonly DistanceBlock[],
  bias = biasSeenFrom(encoding, query),
): Steps<Envelope> {
  const sign = side === 'before' ? -1 : 1;
  const atZero = bias(head, 0);
  return envelope(blocks, ({ first, count }) => summaryOf(changes(first, count)));

  function* changes(first: number, count: number): Generator<number> {
    for (let distance = first; distance < first + count; distance++) {
      yield bias(head, sign * distance) - atZero;
    }
  }
}
