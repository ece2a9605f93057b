import { products } from './contentProducts';
import { contentParameters } from './contentParameters';
import { contentWeights } from './contentWeights';
import { boolean, integer, numbers } from '../parameters/parameters';
import { defineScheme } from './scheme';
import { seededContents } from './seededContents';
import { byContent } from './seededContentsBias';
import { seedParameter } from './seedParameter';
import { shawIndex } from './shawIndex';
import { sumSaturating } from './sumSaturating';

/**
 * Shaw et al. 2018, equation 4: what the relative keys add to q·k/√d. The table is the same for all heads; a second one,
 * added to the values (equation 3), is counted as learned but does not change logits.
 */
export const shaw = defineScheme({
  id: 'shaw',
  name: 'Shaw relative keys',
  acts: 'biases',
  summary: 'Adds to every key a trained vector for its distance from the query, up to a largest distance.',
  formula: 'bias(i, j) = q_i · a[clip(j − i, −k, k) + k] / √d',
  citation: {
    authors: 'Shaw, Uszkoreit, Vaswani',
    title: 'Self-Attention with Relative Position Representations',
    year: 2018,
    url: 'https://arxiv.org/abs/1803.02155',
  },
  reference: 'tensorflow/tensor2tensor: tensor2tensor/layers/common_attention.py',
  parameters: {
    maxRelativePosition: integer({
      label: 'Largest distance',
      help: 'k: farther keys are as those at this distance, on either side.',
      default: 16,
      minimum: 0,
      maximum: 4096,
    }),
    bidirectional: boolean({
      label: 'Bidirectional',
      help: 'Encoder: keys after the query are seen too. Otherwise a causal decoder.',
      default: true,
    }),
    ...contentParameters,
    seed: seedParameter,
    relativeKeys: numbers({
      label: 'Relative keys',
      help: 'Trained vectors, (2k + 1) × head dimension, from distance −k to k.',
      otherwise: 'drawn from the seed',
    }),
  },
  prepare: (spec) => {
    const { maxRelativePosition, bidirectional, numAttentionHeads, headDim, seed, relativeKeys } = spec;
    const rows = 2 * maxRelativePosition + 1;
    const table = contentWeights({ scheme: 'shaw', name: 'relativeKeys', rows, width: headDim, seed }, relativeKeys);
    const contents = seededContents(seed, headDim);
    return {
      spec,
      acts: 'biases',
      heads: numAttentionHeads,
      causal: !bidirectional,
      // Of the keys and of the values.
      learnedParameters: 2 * rows * headDim,
      // Trained tables leave the contents to be drawn.
      seeded: true,
      bucket: (distance) => shawIndex(maxRelativePosition, distance),
      bucketCount: rows,
      ...byContent((head, query, draw) => {
        const logit = products(contents.of('query', head, draw)(query.token), table, 1 / Math.sqrt(headDim));
        const atDistance = (distance: number): number =>
          distance > 0 && !bidirectional ? NaN : logit(shawIndex(maxRelativePosition, distance));
        return {
          on: (key) => atDistance(key.position - query.position),
          sum: (first, keys) => sumSaturating(atDistance, maxRelativePosition, first.position - query.position, keys),
        };
      }, headDim),
    };
  },
});
