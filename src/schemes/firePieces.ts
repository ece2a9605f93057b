import { lastAtMost } from '../numerics/lastAtMost';
import type { FireWeights } from './fireBias';

/** A function of one number in straight pieces: piece p starts at `starts[p]` and is slope × x + intercept. */
export interface Pieces {
  /** (P), increasing; the first is −∞. */
  readonly starts: Float64Array;
  /** (P) */
  readonly slopes: Float64Array;
  /** (P) */
  readonly intercepts: Float64Array;
}

/**
 * One output of FIRE's MLP. A hidden layer of W ReLUs over a single input bends at W points at most, so between two of
 * them it is a straight line: finding the piece replaces 2W multiplications.
 */
export function firePieces(weights: FireWeights, head: number): Pieces {
  const { hiddenWeights, hiddenBiases, outputWeights, outputBiases } = weights;
  const units = Array.from({ length: hiddenWeights.length }, (_, w) => {
    const [slope, intercept, out] = [
      hiddenWeights[w]!,
      hiddenBiases[w]!,
      outputWeights[head * hiddenWeights.length + w]!,
    ];
    return { slope, intercept, out, bend: slope === 0 ? NaN : -intercept / slope };
  });
  const bends = [...new Set(units.map(({ bend }) => bend))].filter((bend) => !Number.isNaN(bend)).sort((a, b) => a - b);
  const starts = Float64Array.of(-Infinity, ...bends);
  const slopes = new Float64Array(starts.length);
  const intercepts = new Float64Array(starts.length).fill(outputBiases[head]!);
  starts.forEach((start, piece) => {
    for (const { slope, intercept, out, bend } of units) {
      // A unit with a rising line is on after its bend, one with a falling line before it, a flat one where it is positive.
      const isOn = slope > 0 ? start >= bend : slope < 0 ? start < bend : intercept > 0;
      if (!isOn) continue;
      slopes[piece]! += out * slope;
      intercepts[piece]! += out * intercept;
    }
  });
  return { starts, slopes, intercepts };
}

/** The value at x. */
export function pieceValue(pieces: Pieces, x: number): number {
  const piece = pieceAt(pieces, x);
  return pieces.slopes[piece]! * x + pieces.intercepts[piece]!;
}

/** The piece that x falls in. */
export function pieceAt({ starts }: Pieces, x: number): number {
  return lastAtMost(starts, x);
}
