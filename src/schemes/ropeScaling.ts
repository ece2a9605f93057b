import type { EncodingContext, FrequencyScaling } from './encoding';
import type { RopeValues } from './ropeParameters';

/** What a scaling makes of the trained frequencies. */
export interface ScaledRope {
  /** K inverse frequencies (radians per position), fastest first. */
  readonly inverseFrequencies: Float64Array;
  /** How that came about; left out for the trained frequencies themselves. */
  readonly scaling?: FrequencyScaling;
  /** Multiplies cosines and sines; 1 when left out. */
  readonly attentionFactor?: number;
  /** The length of the sequence, where the frequencies depend on it. */
  readonly sequenceLength?: number;
}

/** One value of `ropeType`, a function in a file of its own. */
export type RopeScaling = (values: RopeValues, context: EncodingContext) => ScaledRope;

/**
 * The longest text seen in training. Like the reference, `maxPositionEmbeddings` where no original length is given,
 * even though a converted config may have multiplied it already; other types have no original length.
 */
export function trainedLengthOf({
  ropeType,
  originalMaxPositionEmbeddings,
  maxPositionEmbeddings,
}: RopeValues): number {
  const hasOriginal = ropeType === 'yarn' || ropeType === 'longrope' || ropeType === 'llama3';
  return (hasOriginal ? originalMaxPositionEmbeddings : undefined) ?? maxPositionEmbeddings;
}

/** s: as given, else how many times the maximum length is the trained length. */
export function factorOf(values: RopeValues): number {
  return values.factor ?? values.maxPositionEmbeddings / trainedLengthOf(values);
}
