import { fillByDistance } from './biasWindow';
import type { BiasesEncoding } from './encoding';
import { integer, number } from './parameters';
import { defineScheme } from './scheme';

/** Press et al. 2021, section 3. */
export const alibi = defineScheme({
  id: 'alibi',
  name: 'ALiBi',
  acts: 'biases',
  summary: 'Takes a penalty that grows linearly with the distance off every attention logit, steeper in some heads.',
  formula: 'bias(h, i, j) = −m_h · (i − j),  m_h = 2^(−8h/H) for H a power of two, j ≤ i',
  citation: {
    authors: 'Press, Smith, Lewis',
    title: 'Train Short, Test Long: Attention with Linear Biases Enables Input Length Extrapolation',
    year: 2021,
    url: 'https://arxiv.org/abs/2108.12409',
  },
  reference: 'ofirpress/attention_with_linear_biases: fairseq/models/transformer.py',
  parameters: {
    numAttentionHeads: integer({
      label: 'Heads',
      help: 'Attention heads; each has a slope of its own. Any number, not only powers of two.',
      default: 8,
      minimum: 1,
      maximum: 1024,
    }),
    alibiBiasMax: number({
      label: 'Largest exponent',
      help: 'The flattest slope is 2^(−this); 8 in the paper, a setting in MPT.',
      default: 8,
      exclusiveMinimum: 0,
    }),
  },
  prepare: (spec) => {
    const heads = spec.numAttentionHeads;
    const slopes = alibiSlopes(heads, spec.alibiBiasMax);
    const bias: BiasesEncoding['bias'] = (head, distance) => (distance > 0 ? NaN : slopes[head]! * distance);
    return {
      spec,
      acts: 'biases',
      heads,
      causal: true,
      slopes,
      learnedParameters: 0,
      seeded: false,
      bias,
      fill: fillByDistance(bias),
    };
  },
});

/**
 * The slopes of H heads. For a power of two, the geometric sequence that ends at 2^(−biasMax). Otherwise the slopes of
 * the largest power P below H, then every other slope of 2P, which fall between them; not sorted, as in the reference.
 */
function alibiSlopes(heads: number, biasMax: number): Float64Array {
  const power = 2 ** Math.floor(Math.log2(heads));
  return Float64Array.from({ length: heads }, (_, h) =>
    h < power ? 2 ** ((-biasMax * (h + 1)) / power) : 2 ** ((-biasMax * (2 * (h - power) + 1)) / (2 * power)),
  );
}
