import { say } from '../words/say';
import type { RopeValues } from './ropeParameters';
import { SpecError } from './specError';

/**
 * r = ⌊headDim × partialRotaryFactor⌋ in floating point, as the reference truncates it: 100 × 0.29 gives 28, not 29.
 * @throws SpecError where that rotates nothing.
 */
export function rotaryDimOf({ scheme, headDim, partialRotaryFactor }: RopeValues): number {
  const rotaryDim = Math.trunc(headDim * partialRotaryFactor);
  if (rotaryDim >= 1) return rotaryDim;
  throw tooSmallShare(scheme, partialRotaryFactor, headDim, 1 / headDim);
}

export function tooSmallShare(scheme: string, share: number, headDim: number, least: number): SpecError {
  return new SpecError(
    say`partialRotaryFactor is ${share}, but with headDim ${headDim} it must be at least ${least} to rotate a pair (setting phasor.parameters.${scheme}.partialRotaryFactor).`,
  );
}

/**
 * The ⌈r/2⌉ inverse frequencies `base^(−2k/r)`, fastest first (Su et al. 2021, equation 15). An odd r keeps r in the
 * exponent and rotates r + 1 channels.
 */
export function ladder(base: number, rotaryDim: number): Float64Array {
  return Float64Array.from({ length: Math.ceil(rotaryDim / 2) }, (_, k) => base ** ((-2 * k) / rotaryDim));
}

/** The inverse frequencies as trained: what a scaling starts from. */
export const trainedLadder = (values: RopeValues): Float64Array => ladder(values.ropeTheta, rotaryDimOf(values));
