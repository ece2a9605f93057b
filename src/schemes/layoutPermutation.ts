import { channels, type RotationLayout } from './rotationLayout';

/** Layouts in which a pair is read from the channels that it is written to. */
export type PermutedLayout = Extract<RotationLayout, 'half' | 'interleaved'>;

/**
 * For every channel of a head (headDim) in layout `to`, the channel of layout `from` that holds the same: the rows of W_q and
 * W_k that the conversion of a checkpoint takes, head by head. Channels beyond the K pairs are not rotated and stay.
 */
export function layoutPermutation(
  from: PermutedLayout,
  to: PermutedLayout,
  pairs: number,
  headDim = 2 * pairs,
): readonly number[] {
  const permutation = Array.from({ length: headDim }, (_, channel) => channel);
  const [source, target] = [channels(from, pairs).read, channels(to, pairs).read];
  for (let pair = 0; pair < pairs; pair++) {
    target(pair).forEach((channel, side) => (permutation[channel] = source(pair)[side]!));
  }
  return permutation;
}
