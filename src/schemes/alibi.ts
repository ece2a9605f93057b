import { bfloat16Starts, toBfloat16 } from '../numerics/bfloat16';
import { runSums } from '../numerics/runSums';
import type { SumAndMoment } from '../numerics/smoothSums';
import { byDistance, fillByPair } from './biasFills';
import type { BiasesEncoding } from './encoding';
import { choice, integer, number } from '../parameters/parameters';
import { defineScheme } from './scheme';

/**
 * Press et al. 2021, section 3, and the dialects of BLOOM and Falcon. Those add m · j: within one row that is −m · (i − j)
 * plus a constant, which the softmax takes out again. With padding, j counts the tokens that are not padding (see
 * `positions/paddedPositions`). Falcon divides its bias by √d with the product of query and key, which is not done here:
 * ALiBi does not know the dimension of a head.
 */
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
    dialect: choice({
      label: 'Dialect',
      help: 'What the slope is multiplied by; attention is the same in all of them, but for rounding and Falcon’s division.',
      default: 'distance',
      choices: {
        distance: 'The distance: −m · (i − j), as in the paper and in MPT',
        bloom: 'The position of the key: m · j, as in BLOOM',
        falcon:
          'As BLOOM, with slope, position and product rounded to bfloat16, as in Falcon, which then divides by √d',
      },
    }),
  },
  prepare: (spec) => {
    const heads = spec.numAttentionHeads;
    const exact = alibiSlopes(heads, spec.alibiBiasMax);
    const slopes = spec.dialect === 'falcon' ? exact.map(toBfloat16) : exact;
    return {
      spec,
      acts: 'biases',
      heads,
      causal: true,
      slopes,
      learnedParameters: 0,
      seeded: false,
      ...(spec.dialect === 'distance' ? onDistances(slopes) : onKeys(slopes, spec.dialect)),
    };
  },
});

function onDistances(
  slopes: Float64Array,
): ReturnType<typeof byDistance> & Pick<BiasesEncoding, 'sumsAtDistances' | 'extremesAtDistances'> {
  return {
    ...byDistance((head, distance) => (distance > 0 ? NaN : slopes[head]! * distance)),
    sumsAtDistances: (head, first, count) => linearSums(slopes[head]!, first, count),
    extremesAtDistances: (head, first, count) => [slopes[head]! * first, slopes[head]! * (first + count - 1)],
  };
}

function onKeys(slopes: Float64Array, dialect: 'bloom' | 'falcon'): Pick<BiasesEncoding, 'bias' | 'fill' | 'form'> {
  const isBloom = dialect === 'bloom';
  const product = (slope: number, key: number): number => (isBloom ? slope * key : toBfloat16(slope * toBfloat16(key)));
  const bias: BiasesEncoding['bias'] = (head, query, key) => (key > query ? NaN : product(slopes[head]!, key));
  const sumsOf = isBloom ? linearSums : falconSums();
  return {
    bias,
    fill: fillByPair(bias),
    form: { of: 'keys', sumsOnKeys: (head, first, count) => sumsOf(slopes[head]!, first, count) },
  };

  function falconSums(): typeof linearSums {
    const starts = bfloat16Starts();
    // Keys that are rounded alike have one bias.
    return (slope, first, count) => runSums({ starts, value: (run) => product(slope, starts[run]!) }, first, count);
  }
}

/** The sum of slope × (first + k), 0 ≤ k < count, and of k times it. */
function linearSums(slope: number, first: number, count: number): SumAndMoment {
  const places = (count * (count - 1)) / 2;
  const squares = (places * (2 * count - 1)) / 3;
  return [slope * (count * first + places), slope * (first * places + squares)];
}

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
