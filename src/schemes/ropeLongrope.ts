import { say } from '../words/say';
import { trainedLadder } from './ropeLadder';
import type { RopeValues } from './ropeParameters';
import { factorOf, trainedLengthOf, type RopeScaling } from './ropeScaling';
import { SpecError } from './specError';

/**
 * LongRoPE (Ding et al. 2024, https://arxiv.org/abs/2402.13753): every pair divided by a searched factor of its own.
 * A sequence no longer than the trained length uses the short factors, any longer one the long factors; the attention
 * factor is that of the long ones in both.
 */
export const longrope: RopeScaling = (values, context) => {
  const trained = trainedLadder(values);
  const trainedLength = trainedLengthOf(values);
  const length = values.sequenceLength ?? context.sequenceLength ?? trainedLength;
  const short = factorsOf(values, 'shortFactor', trained.length);
  const long = factorsOf(values, 'longFactor', trained.length);
  const factors = length > trainedLength ? long : short;
  return {
    inverseFrequencies: trained.map((frequency, pair) => frequency / factors[pair]!),
    scaling: { trained },
    attentionFactor: values.attentionFactor ?? temperature(factorOf(values), trainedLength, values.scheme),
    sequenceLength: length,
  };
};

/** √(1 + ln s / ln O); 1 where nothing is stretched. */
function temperature(factor: number, trainedLength: number, scheme: string): number {
  if (factor <= 1) return 1;
  if (trainedLength === 1) {
    throw new SpecError(
      say`The trained length is 1, but longrope needs at least 2 (setting phasor.parameters.${scheme}.originalMaxPositionEmbeddings).`,
    );
  }
  return Math.sqrt(1 + Math.log(factor) / Math.log(trainedLength));
}

function factorsOf(values: RopeValues, name: 'shortFactor' | 'longFactor', pairs: number): readonly number[] {
  const factors = values[name];
  if (factors?.length === pairs) return factors;
  throw new SpecError(
    factors
      ? say`${name} has ${factors.length} numbers, but longrope needs a list of ${pairs} numbers, one for each pair (setting phasor.parameters.${values.scheme}.${name}).`
      : say`${name} is missing, but longrope needs a list of ${pairs} numbers, one for each pair (setting phasor.parameters.${values.scheme}.${name}).`,
  );
}
