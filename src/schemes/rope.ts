import { fillSinCos } from '../numerics/sinCos';
import type { RotatesEncoding, Spec } from './encoding';
import { choice, integer, number, type ValuesOf } from './parameters';
import { defineScheme } from './scheme';
import { SpecError } from './specError';

const parameters = {
  headDim: integer({
    label: 'Head dimension',
    help: 'Channels of one attention head.',
    default: 128,
    minimum: 2,
    maximum: 8192,
    multipleOf: 2,
  }),
  ropeTheta: number({
    label: 'θ (base)',
    help: 'Base of the geometric ladder of frequencies; a larger base makes the slow pairs slower.',
    default: 10000,
    exclusiveMinimum: 0,
  }),
  ropeType: choice({
    label: 'Scaling',
    help: 'How the frequencies are changed to reach beyond the trained length.',
    default: 'default',
    choices: {
      default: 'As trained',
      linear: 'Every frequency divided by the factor (position interpolation)',
    },
  }),
  factor: number({
    label: 'Factor',
    help: 'How many times longer the context becomes; read by linear scaling only.',
    default: 1,
    minimum: 1,
  }),
  partialRotaryFactor: number({
    label: 'Rotary share',
    help: 'The share of a head’s channels that is rotated; the rest passes through.',
    default: 1,
    exclusiveMinimum: 0,
    maximum: 1,
  }),
  layout: choice({
    label: 'Layout',
    help: 'Which two channels make a pair. A wrong choice loads without an error and ruins the model.',
    default: 'half',
    choices: {
      half: 'Channels k and k + R/2, as in Hugging Face Llama, Mistral, Qwen and GPT-NeoX',
      interleaved: 'Channels 2k and 2k + 1, as in RoFormer, GPT-J and Meta’s own Llama',
    },
  }),
  maxPositionEmbeddings: integer({
    label: 'Trained length',
    help: 'The longest text seen in training.',
    default: 4096,
    minimum: 1,
    maximum: 2 ** 31,
  }),
};

type Values = ValuesOf<typeof parameters>;

/** Su et al. 2021, equation 34; linear scaling by Chen et al. 2023. */
export const rope = defineScheme({
  id: 'rope',
  name: 'RoPE',
  acts: 'rotates',
  summary: 'Rotates pairs of query and key channels by the position, so that a score depends on the distance only.',
  formula: '(x, y) of pair k at position n ↦ rotated by n · θ^(−2k/R)',
  citation: {
    authors: 'Su et al.',
    title: 'RoFormer: Enhanced Transformer with Rotary Position Embedding',
    year: 2021,
    url: 'https://arxiv.org/abs/2104.09864',
  },
  reference: 'huggingface/transformers: src/transformers/modeling_rope_utils.py',
  parameters,
  prepare: (spec) => prepare(spec),
});

/** Everything that depends on the spec alone is computed here, once: the frequencies and the channels of each pair. */
function prepare(spec: Spec & Values): RotatesEncoding {
  const { headDim, layout } = spec;
  const frequencies = inverseFrequencies(spec);
  const half = frequencies.length;
  const dimensionsOf = (pair: number): readonly [number, number] =>
    layout === 'half' ? [pair, pair + half] : [2 * pair, 2 * pair + 1];

  return {
    spec,
    acts: 'rotates',
    headDim,
    rotaryDim: 2 * half,
    attentionFactor: 1,
    learnedParameters: 0,
    seeded: false,
    trainedLength: spec.maxPositionEmbeddings,
    pairs: { inverseFrequencies: frequencies, dimensionsOf },
    fillCosSin: (positions, start, count, cos, sin) => {
      const slots = { sines: sin, cosines: cos, sineStart: 0, cosineStart: 0, rowStride: half, pairStride: 1 };
      fillSinCos(frequencies, count, (row) => positions.at(start + row), slots);
    },
    rotate: (vector, position, out) => {
      for (let d = 2 * half; d < headDim; d++) out[d] = vector[d]!;
      for (let k = 0; k < half; k++) {
        const [first, second] = dimensionsOf(k);
        const [x, y] = [vector[first]!, vector[second]!];
        const angle = position * frequencies[k]!;
        out[first] = x * Math.cos(angle) - y * Math.sin(angle);
        out[second] = x * Math.sin(angle) + y * Math.cos(angle);
      }
    },
  };
}

/**
 * ⌈r/2⌉ inverse frequencies, fastest first, where r = ⌊headDim × partialRotaryFactor⌋ in floating point, as the
 * reference truncates it: 100 × 0.29 gives 28, not 29. An odd r keeps r in the exponent and rotates r + 1 channels.
 */
function inverseFrequencies(values: Values): Float64Array {
  const { headDim, partialRotaryFactor, ropeTheta, ropeType, factor } = values;
  const rotaryDim = Math.trunc(headDim * partialRotaryFactor);
  if (rotaryDim < 1) {
    throw new SpecError(
      `partialRotaryFactor is ${partialRotaryFactor}, but with headDim ${headDim} it must be at least ${1 / headDim} to rotate a pair (setting phasor.parameters.rope.partialRotaryFactor).`,
    );
  }
  const scale = ropeType === 'linear' ? factor : 1;
  return Float64Array.from({ length: Math.ceil(rotaryDim / 2) }, (_, k) => ropeTheta ** ((-2 * k) / rotaryDim) / scale);
}
