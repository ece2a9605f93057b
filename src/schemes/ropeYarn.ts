import { say } from '../words/say';
import { rotaryDimOf, trainedLadder } from './ropeLadder';
import type { RopeValues } from './ropeParameters';
import { factorOf, trainedLengthOf, type RopeScaling } from './ropeScaling';
import { SpecError } from './specError';

/**
 * YaRN (Peng et al. 2023, https://arxiv.org/abs/2309.00071, section 3.2): pairs that turn at least `betaFast` times
 * within the trained length are kept, pairs that turn at most `betaSlow` times are divided by the factor, and between
 * them a linear ramp over the pair's index blends the two.
 */
export const yarn: RopeScaling = (values) => {
  const factor = factorOf(values);
  const [low, high] = yarnRamp(values);
  const trained = trainedLadder(values);
  const inverseFrequencies = trained.map((frequency, pair) => {
    const divided = Math.min(Math.max((pair - low) / (high - low), 0), 1);
    return (frequency / factor) * divided + frequency * (1 - divided);
  });
  return { inverseFrequencies, scaling: { trained, factor }, attentionFactor: yarnAttentionFactor(values) };
};

/**
 * The pairs at which the ramp starts and ends. The upper end is held at r − 1, not at the last pair r/2 − 1, and a ramp
 * without length gets one of 0.001: so the reference does.
 * @throws SpecError at base 1, where all pairs turn alike.
 */
export function yarnRamp(values: RopeValues): readonly [low: number, high: number] {
  const { scheme, ropeTheta, betaFast, betaSlow, truncate } = values;
  if (ropeTheta === 1) {
    throw new SpecError(
      say`ropeTheta is 1, but for YaRN it must be another number (setting phasor.parameters.${scheme}.ropeTheta).`,
    );
  }
  const rotaryDim = rotaryDimOf(values);
  const length = trainedLengthOf(values);
  /** The pair, as a fraction, that turns so many times within the trained length. */
  const pairOf = (turns: number): number =>
    (rotaryDim * Math.log(length / (turns * 2 * Math.PI))) / (2 * Math.log(ropeTheta));
  const [from, to] = [pairOf(betaFast), pairOf(betaSlow)];
  const low = Math.max(truncate ? Math.floor(from) : from, 0);
  const high = Math.min(truncate ? Math.ceil(to) : to, rotaryDim - 1);
  return [low, low === high ? high + 0.001 : high];
}

/**
 * As given; else with both mscales the quotient of their temperatures (DeepSeek), else the temperature of the paper.
 * One mscale alone, or 0, counts as none.
 */
function yarnAttentionFactor(values: RopeValues): number {
  const { attentionFactor, mscale, mscaleAllDim } = values;
  const factor = factorOf(values);
  if (attentionFactor !== undefined) return attentionFactor;
  return mscale && mscaleAllDim ? temperature(factor, mscale) / temperature(factor, mscaleAllDim) : temperature(factor);
}

/** 0.1 · m · ln s + 1 (equation 22 of the paper, by which q and k are each multiplied); 1 where nothing is stretched. */
function temperature(factor: number, mscale = 1): number {
  return factor <= 1 ? 1 : 0.1 * mscale * Math.log(factor) + 1;
}
