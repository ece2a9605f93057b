import { trainedLadder } from './ropeLadder';
import { factorOf, trainedLengthOf, type RopeScaling } from './ropeScaling';

/**
 * Llama 3.1 (Meta 2024; meta-llama/llama-models: models/llama3/model.py): pairs that turn fewer than `lowFreqFactor`
 * times within the trained length O are divided by the factor, those that turn more than `highFreqFactor` times are
 * kept, and between them the frequency goes over linearly in the number of turns. With both factors equal, as in
 * Llama 4 Scout, nothing lies between.
 */
export const llama3: RopeScaling = (values) => {
  const { lowFreqFactor: low, highFreqFactor: high } = values;
  const factor = factorOf(values);
  const length = trainedLengthOf(values);
  const trained = trainedLadder(values);
  const inverseFrequencies = trained.map((frequency) => {
    const wavelength = (2 * Math.PI) / frequency;
    if (wavelength > length / low) return frequency / factor;
    if (wavelength < length / high || low === high) return frequency;
    const kept = (length / wavelength - low) / (high - low);
    return ((1 - kept) * frequency) / factor + kept * frequency;
  });
  return { inverseFrequencies, scaling: { trained, factor } };
};
