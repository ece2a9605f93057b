import { roundTo, type NumberFormat } from '../numerics/rounding';
import type { Positions } from '../positions/positions';
import type { Axes } from '../schemes/axes';
import { angleOf, coordinate } from '../schemes/coordinates';
import type { Pairs } from '../schemes/encoding';

/** The format that each quantity is rounded to, in the order in which runtimes compute them from float64. */
export interface Precision {
  readonly inverseFrequencies: NumberFormat;
  readonly positions: NumberFormat;
  /** The product of the two, and its sum with a phase where a pair has one. */
  readonly angles: NumberFormat;
  /** Cosines and sines. */
  readonly cosSin: NumberFormat;
}

/** Every quantity in one format. */
export function allIn(format: NumberFormat): Precision {
  return { inverseFrequencies: format, positions: format, angles: format, cosSin: format };
}

/** What casting a whole model to bfloat16 does to a rotation that is computed in float32. */
export const castToBfloat16: Precision = { ...allIn('float32'), inverseFrequencies: 'bfloat16' };

/** What has the pairs whose angles are looked at: a rotation, or a sinusoid. */
export interface Turning {
  readonly pairs: Pairs;
  readonly axes?: Axes;
}

/** The K pairs of one token as a runtime computes them. */
export interface RoundedPairs {
  /** Radians, not wrapped. */
  readonly angles: Float64Array;
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
}

/** The pairs at the position of a token; at angle 0 where the token has no place on a pair's axis. */
export function roundedPairs(
  { pairs, axes }: Turning,
  positions: Positions,
  token: number,
  precision: Precision,
): RoundedPairs {
  const toCosSin = roundTo[precision.cosSin];
  const angles = pairs.inverseFrequencies.map((_, k) =>
    roundedAngle(pairs, coordinate(axes, positions, token, pairs.axisOf?.[k] ?? 0), k, precision),
  );
  return {
    angles,
    cosines: angles.map((angle) => toCosSin(Math.cos(angle))),
    sines: angles.map((angle) => toCosSin(Math.sin(angle))),
  };
}

/** What rounding does to the K pairs of one token, against float64. */
export interface RoundingErrors {
  /** Rounded angle − angle, radians; grows with the position. */
  readonly phase: Float64Array;
  /** The same within −π … π: how far the pair's hand really points aside. */
  readonly wrappedPhase: Float64Array;
  /** |rounded cosine − cosine|, 0 … 2. */
  readonly cosine: Float64Array;
  /** |rounded sine − sine|, 0 … 2. */
  readonly sine: Float64Array;
}

/** The errors of the pairs at the position of a token. */
export function roundingErrors(
  turning: Turning,
  positions: Positions,
  token: number,
  precision: Precision,
): RoundingErrors {
  const { angles, cosines, sines } = roundedPairs(turning, positions, token, precision);
  const exact = angles.map((_, k) => angleOf(turning.pairs, turning.axes, positions, token, k));
  const phase = angles.map((angle, k) => angle - exact[k]!);
  return {
    phase,
    wrappedPhase: phase.map(wrapped),
    cosine: cosines.map((cosine, k) => Math.abs(cosine - Math.cos(exact[k]!))),
    sine: sines.map((sine, k) => Math.abs(sine - Math.sin(exact[k]!))),
  };
}

/**
 * The phase errors (tokens, K) row-major of the tokens start … start + count − 1, radians, not wrapped: a picture of
 * where rounding hurts, by position and pair.
 */
export function phaseErrors(
  turning: Turning,
  positions: Positions,
  { start, count }: { start: number; count: number },
  precision: Precision,
): Float64Array {
  const pairs = turning.pairs.inverseFrequencies.length;
  const errors = new Float64Array(count * pairs);
  for (let row = 0; row < count; row++) {
    errors.set(roundingErrors(turning, positions, start + row, precision).phase, row * pairs);
  }
  return errors;
}

/** The largest of some errors, whatever their sign; 0 of none. */
export function largestError(errors: Float64Array): number {
  return errors.reduce((largest, error) => Math.max(largest, Math.abs(error)), 0);
}

/** The angle of pair k as a runtime computes it. */
function roundedAngle(
  { inverseFrequencies, phases }: Pairs,
  position: number,
  k: number,
  precision: Precision,
): number {
  if (Number.isNaN(position)) return 0;
  const toAngle = roundTo[precision.angles];
  const frequency = roundTo[precision.inverseFrequencies](inverseFrequencies[k] ?? NaN);
  // The product of two float32 numbers, or shorter ones, is exact in float64: it is rounded once, as theirs is.
  const product = toAngle(roundTo[precision.positions](position) * frequency);
  const phase = phases?.[k] ?? 0;
  return phase === 0 ? product : toAngle(product + phase);
}

function wrapped(angle: number): number {
  return angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
}
