import { boolean, integer } from './parameters';
import {
  perceiverCoordinate,
  perceiverFeatureCount,
  perceiverFeatures,
  type PerceiverFeatures,
} from './perceiverFeatures';
import { defineScheme } from './scheme';
import { fillByRow } from './weightTable';

/** Jaegle et al. 2021, section 3.2, on one axis. */
export const perceiver = defineScheme({
  id: 'perceiver',
  name: 'Perceiver Fourier features',
  acts: 'adds',
  summary: 'Puts the position and its sines and cosines, at evenly spaced frequencies, beside the input.',
  formula: '[p, sin(π·f_k·p), cos(π·f_k·p)],  p from −1 to 1,  f_k evenly spaced from 1 to resolution/2',
  citation: {
    authors: 'Jaegle et al.',
    title: 'Perceiver: General Perception with Iterative Attention',
    year: 2021,
    url: 'https://arxiv.org/abs/2103.03206',
  },
  reference: 'huggingface/transformers: src/transformers/models/perceiver/modeling_perceiver.py',
  parameters: {
    numBands: integer({
      label: 'Bands',
      help: 'K, the number of frequencies.',
      default: 64,
      minimum: 1,
      maximum: 4096,
    }),
    maxPositionEmbeddings: integer({
      label: 'Length',
      help: 'Positions from the first (p = −1) to the last (p = 1).',
      default: 512,
      minimum: 2,
      maximum: 2 ** 24,
    }),
    maxResolution: integer({
      label: 'Resolution',
      help: 'Twice the fastest frequency; the length, where every position must be told apart.',
      default: 512,
      minimum: 2,
      maximum: 2 ** 24,
    }),
    concatPos: boolean({
      label: 'Include the position',
      help: 'The position itself is the first feature.',
      default: true,
    }),
    sineOnly: boolean({
      label: 'Sines only',
      help: 'No cosines.',
      default: false,
    }),
  },
  prepare: (spec) => {
    const length = spec.maxPositionEmbeddings;
    const features: PerceiverFeatures = { ...spec, maxResolution: [spec.maxResolution] };
    const dimension = perceiverFeatureCount(features);
    return {
      spec,
      acts: 'adds',
      combines: 'concatenates',
      dimension,
      learnedParameters: 0,
      seeded: false,
      tableLength: length,
      fill: fillByRow(dimension, (position) =>
        position < 0 || position >= length
          ? undefined
          : perceiverFeatures(features, [perceiverCoordinate(position, length)]),
      ),
    };
  },
});
