import { ladder, tooSmallShare } from './ropeLadder';
import { factorOf, type RopeScaling } from './ropeScaling';

/**
 * p-RoPE (Barbero et al. 2024, https://arxiv.org/abs/2410.06205; Gemma 4): of the pairs of the whole head only the
 * fastest share turns, the slow others get the frequency 0. Unlike partial rotary, the exponent counts all channels and
 * the channels that pass through are the slow ends of both halves. A factor divides what turns.
 */
export const proportional: RopeScaling = (values) => {
  const { scheme, headDim, partialRotaryFactor, ropeTheta } = values;
  const turning = Math.floor((partialRotaryFactor * headDim) / 2);
  if (turning < 1) throw tooSmallShare(scheme, partialRotaryFactor, headDim, 2 / headDim);
  const factor = factorOf(values);
  const trained = ladder(ropeTheta, headDim);
  const inverseFrequencies = trained.map((frequency, pair) => (pair < turning ? frequency / factor : 0));
  return { inverseFrequencies, scaling: { trained, factor } };
};
