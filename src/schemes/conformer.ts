import { contentWeights } from './contentWeights';
import { integer, numbers } from '../parameters/parameters';
import { say } from '../words/say';
import { defineScheme } from './scheme';
import { seededContents } from './seededContents';
import { seedParameter } from './seedParameter';
import { SpecError } from './specError';
import { transformerXlBias } from './transformerXlBias';
import { relativeSinusoids } from './transformerXlSinusoids';

/**
 * Gulati et al. 2020, section 2.1: the relative keys of Transformer-XL for whole utterances, with sines and cosines that
 * alternate. A text of L tokens has the 2L − 1 distances from L − 1 to −(L − 1) (see `positions/relativePositions`).
 */
export const conformer = defineScheme({
  id: 'conformer',
  name: 'Conformer relative',
  acts: 'biases',
  summary: 'Transformer-XL’s keys for distances, in both directions, as speech encoders use them.',
  formula: 'bias(h, i, j) = (q_i + v_h) · W_h R(i − j) / √d,  R sinusoidal, interleaved',
  citation: {
    authors: 'Gulati et al.',
    title: 'Conformer: Convolution-augmented Transformer for Speech Recognition',
    year: 2020,
    url: 'https://arxiv.org/abs/2005.08100',
  },
  reference: 'huggingface/transformers: src/transformers/models/wav2vec2_conformer/modeling_wav2vec2_conformer.py',
  parameters: {
    hiddenSize: integer({
      label: 'Hidden size',
      help: 'The numbers of a sinusoid; divided among the heads.',
      default: 128,
      minimum: 2,
      maximum: 8192,
      multipleOf: 2,
    }),
    numAttentionHeads: integer({
      label: 'Heads',
      help: 'Attention heads; each has hidden size ÷ heads channels.',
      default: 4,
      minimum: 1,
      maximum: 1024,
    }),
    seed: seedParameter,
    linearPos: numbers({
      label: 'Projection W',
      help: 'Trained weights, hidden size × hidden size, head by head and channel by channel.',
      otherwise: 'drawn from the seed',
    }),
    posBiasV: numbers({
      label: 'Bias v of the queries',
      help: 'Trained numbers, hidden size of them, head by head.',
      otherwise: 'drawn from the seed',
    }),
  },
  prepare: (spec) => {
    const { hiddenSize, numAttentionHeads: heads, seed, linearPos, posBiasV } = spec;
    if (hiddenSize % heads !== 0) {
      throw new SpecError(
        say`hiddenSize is ${hiddenSize}, but it must be a multiple of the ${heads} heads (setting phasor.parameters.conformer.hiddenSize).`,
      );
    }
    const headDim = hiddenSize / heads;
    const weights = { scheme: 'conformer', seed };
    return {
      spec,
      acts: 'biases',
      heads,
      causal: false,
      // W, u and v.
      learnedParameters: hiddenSize ** 2 + 2 * hiddenSize,
      seeded: true,
      ...transformerXlBias({
        sinusoids: relativeSinusoids(hiddenSize, 'interleaved'),
        projection: contentWeights(
          { ...weights, name: 'linearPos', rows: hiddenSize, width: hiddenSize, range: Math.sqrt(2 / hiddenSize) },
          linearPos,
        ),
        positionBias: contentWeights(
          { ...weights, name: 'posBiasV', rows: heads, width: headDim, rowsBefore: hiddenSize },
          posBiasV,
        ),
        headDim,
        causal: false,
        contents: seededContents(seed, headDim),
      }),
    };
  },
});
