import { prefixSums } from '../numerics/prefixSums';
import { fireNormaliser, firePsi, type FireWeights } from './fireBias';
import { pieceAt, type Pieces } from './firePieces';

/**
 * The sum of the biases that a query puts on `count` distances from `nearest` (≥ 0) on. Within a piece the bias is
 * slope · ψ(distance) / normaliser + intercept, so its sum needs only the sum of ψ. Where rounding puts a distance at a
 * bend into the piece next to its own nothing changes, because there the two pieces meet.
 */
export function fireSums(
  weights: FireWeights,
): (pieces: Pieces, query: number, nearest: number, count: number) => number {
  const { c } = weights;
  const sumOfPsi = prefixSums((distance) => firePsi(c, distance));
  return (pieces, query, nearest, count) => {
    const normaliser = fireNormaliser(weights, query);
    const end = nearest + count;
    let sum = 0;
    let piece = pieceAt(pieces, firePsi(c, nearest) / normaliser);
    for (let from = nearest; from < end; piece++) {
      // The first distance whose ψ reaches the next bend: the inverse of ψ.
      const bend = (pieces.starts[piece + 1] ?? Infinity) * normaliser;
      const until = Math.min(end, Math.max(from, Math.ceil(Math.expm1(bend) / c)));
      sum += (pieces.slopes[piece]! / normaliser) * sumOfPsi(from, until - from);
      sum += pieces.intercepts[piece]! * (until - from);
      from = until;
    }
    return sum;
  };
}
