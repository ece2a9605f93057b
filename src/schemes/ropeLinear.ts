import { trainedLadder } from './ropeLadder';
import { factorOf, type RopeScaling } from './ropeScaling';

/**
 * Position interpolation (Chen et al. 2023, https://arxiv.org/abs/2306.15595; kaiokendev): every frequency divided by
 * the factor, which is the same as every position divided by it.
 */
export const linear: RopeScaling = (values) => {
  const factor = factorOf(values);
  const trained = trainedLadder(values);
  return { inverseFrequencies: trained.map((frequency) => frequency / factor), scaling: { trained, factor } };
};
