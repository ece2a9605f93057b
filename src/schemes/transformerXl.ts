import { contentParameters } from './contentParameters';
import { contentWeights } from './contentWeights';
import { choice, integer, numbers, optionalInteger } from '../parameters/parameters';
import { defineScheme } from './scheme';
import { seededContents } from './seededContents';
import { seedParameter } from './seedParameter';
import { transformerXlBias } from './transformerXlBias';
import { relativeSinusoids } from './transformerXlSinusoids';
import { transposed } from './transposed';

/**
 * Dai et al. 2019, section 3.3, in the dialect of XLNet. Their logits have four terms: q·k and u·k, which no position
 * enters, and the two of the bias here. u is counted as learned with the rest.
 */
export const transformerXl = defineScheme({
  id: 'transformerXl',
  name: 'Transformer-XL',
  acts: 'biases',
  summary: 'Gives every distance a key of its own, a trained projection of its sinusoid, that queries meet.',
  formula: 'bias(h, i, j) = (q_i + v_h) · W_h R(i − j) / √d,  R sinusoidal',
  citation: {
    authors: 'Dai et al.',
    title: 'Transformer-XL: Attentive Language Models Beyond a Fixed-Length Context',
    year: 2019,
    url: 'https://arxiv.org/abs/1901.02860',
  },
  reference: 'huggingface/transformers: src/transformers/models/xlnet/modeling_xlnet.py',
  parameters: {
    attnType: choice({
      label: 'Attention',
      help: 'Which keys a query sees.',
      default: 'bi',
      choices: {
        bi: 'All, as XLNet, whose order of prediction is permuted',
        uni: 'Those up to it, as Transformer-XL',
      },
    }),
    clampLen: optionalInteger({
      label: 'Largest distance',
      help: 'Keys farther away are as those at this distance.',
      minimum: 1,
      maximum: 2 ** 24,
      otherwise: 'none',
    }),
    hiddenSize: integer({
      label: 'Hidden size',
      help: 'The numbers of a sinusoid, half of them sines, half cosines.',
      default: 128,
      minimum: 2,
      maximum: 8192,
      multipleOf: 2,
    }),
    ...contentParameters,
    seed: seedParameter,
    r: numbers({
      label: 'Projection W',
      help: 'Trained weights, hidden size × heads × head dimension, row by row.',
      otherwise: 'drawn from the seed',
    }),
    rRBias: numbers({
      label: 'Bias v of the queries',
      help: 'Trained vectors, heads × head dimension, head by head.',
      otherwise: 'drawn from the seed',
    }),
  },
  prepare: (spec) => {
    const { attnType, clampLen, hiddenSize, numAttentionHeads: heads, headDim, seed, r, rRBias } = spec;
    const width = heads * headDim;
    const weights = { scheme: 'transformerXl', seed };
    const causal = attnType === 'uni';
    return {
      spec,
      acts: 'biases',
      heads,
      causal,
      // W, u and v.
      learnedParameters: hiddenSize * width + 2 * width,
      seeded: true,
      ...transformerXlBias({
        sinusoids: relativeSinusoids(hiddenSize, 'concatenated'),
        projection: contentWeights(
          { ...weights, name: 'r', rows: width, width: hiddenSize, range: Math.sqrt(2 / hiddenSize) },
          r && transposed(r, width),
        ),
        positionBias: contentWeights(
          { ...weights, name: 'rRBias', rows: heads, width: headDim, rowsBefore: width },
          rRBias,
        ),
        headDim,
        ...(clampLen === undefined ? {} : { clampLength: clampLen }),
        causal,
        contents: seededContents(seed, headDim),
      }),
    };
  },
});
