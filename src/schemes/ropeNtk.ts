import { ladder, rotaryDimOf, trainedLadder } from './ropeLadder';
import type { RopeValues } from './ropeParameters';
import { factorOf, type RopeScaling, type ScaledRope } from './ropeScaling';

/**
 * Static NTK-aware scaling (bloc97 2023; jquesnelle/yarn: scaled_rope/LlamaNTKScaledRotaryEmbedding.py): the base times
 * `factor^(r/(r − 2))`, so that the fastest pair stays and the slowest is divided by the factor.
 */
export const ntk: RopeScaling = (values) => withSlowestDividedBy(factorOf(values), values);

/** The ladder of `ropeTheta × factor^(r/(r − 2))`. At r = 2 there is only the pair of frequency 1, whatever the base. */
export function withSlowestDividedBy(factor: number, values: RopeValues): ScaledRope {
  const rotaryDim = rotaryDimOf(values);
  const base = rotaryDim === 2 ? values.ropeTheta : values.ropeTheta * factor ** (rotaryDim / (rotaryDim - 2));
  return { inverseFrequencies: ladder(base, rotaryDim), scaling: { trained: trainedLadder(values), factor, base } };
}
