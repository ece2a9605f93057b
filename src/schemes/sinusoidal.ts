import { meanGains } from '../numerics/dirichlet';
import { fillSinCos, plainSinCos, type PairSlots } from '../numerics/sinCos';
import type { Positions } from '../positions/positions';
import type { AddsEncoding, Spec } from './encoding';
import { choice, integer, number, type ValuesOf } from './parameters';
import { defineScheme } from './scheme';

const parameters = {
  hiddenSize: integer({
    label: 'Hidden size',
    help: 'D, the model dimension: how many numbers each position gets, half of them sines, half cosines.',
    default: 128,
    minimum: 2,
    maximum: 8192,
    multipleOf: 2,
  }),
  base: number({
    label: 'Base',
    help: 'Base of the geometric ladder of frequencies; a larger base makes the slow waves slower.',
    default: 10000,
    exclusiveMinimum: 0,
  }),
  layout: choice({
    label: 'Layout',
    help: 'Where the sine and the cosine of a frequency stand in the vector.',
    default: 'interleaved',
    choices: {
      interleaved: 'sin, cos, sin, cos … as in the paper',
      concatenated: 'All sines, then all cosines, as in tensor2tensor, fairseq and Whisper',
    },
  }),
  ladder: choice({
    label: 'Frequency ladder',
    help: 'How the frequencies fall from 1 to about 1/base.',
    default: 'paper',
    choices: {
      paper: 'base^(−2k/D), as in the paper',
      halfMinusOne: 'base^(−k/(D/2 − 1)): the slowest is exactly 1/base, as in tensor2tensor, fairseq and Whisper',
    },
  }),
};

type Values = ValuesOf<typeof parameters>;

/** Vaswani et al. 2017, section 3.5. */
export const sinusoidal = defineScheme({
  id: 'sinusoidal',
  name: 'Sinusoidal',
  acts: 'adds',
  summary: 'Adds sines and cosines of the position, at frequencies from fast to slow, to the token embedding.',
  formula: 'PE(n, 2k) = sin(n · base^(−2k/D)),  PE(n, 2k+1) = cos(n · base^(−2k/D))',
  citation: {
    authors: 'Vaswani et al.',
    title: 'Attention Is All You Need',
    year: 2017,
    url: 'https://arxiv.org/abs/1706.03762',
  },
  reference: 'tatp22/multidim-positional-encoding: positional_encodings/torch_encodings.py',
  parameters,
  prepare: (spec) => prepare(spec),
});

/** The obvious loop over sin and cos, (count, D) row-major into `out`: the oracle of the encoding's `fill`. */
export function plainSinusoidal(values: Values, positions: Positions, out: Float64Array): void {
  const frequencies = ladder(values);
  plainSinCos(frequencies, positions.count, (row) => positions.at(row), slots(values.layout, frequencies.length, out));
}

/**
 * `fill` turns each row into the next (see `fillSinCos`); `fillMean` uses that the mean of a wave over a block is the
 * wave at the block's centre times a gain (see `meanGain`).
 */
function prepare(spec: Spec & Values): AddsEncoding {
  const frequencies = ladder(spec);
  const half = frequencies.length;
  const slotsIn = (out: Float64Array): PairSlots => slots(spec.layout, half, out);
  const { sineStart, cosineStart, pairStride } = slotsIn(new Float64Array(0));
  // The gains depend on the block's size only, and blocks of one picture have one size.
  let gains: { count: number; values: Float64Array } = { count: 0, values: new Float64Array(0) };

  return {
    spec,
    acts: 'adds',
    dimension: 2 * half,
    norm: Math.sqrt(half),
    learnedParameters: 0,
    seeded: false,
    pairs: {
      inverseFrequencies: frequencies,
      dimensionsOf: (pair) => [sineStart + pair * pairStride, cosineStart + pair * pairStride],
    },
    fill: (positions, start, count, out) => {
      fillSinCos(frequencies, count, (row) => positions.at(start + row), slotsIn(out));
    },
    fillMean: (first, count, out) => {
      if (gains.count !== count) gains = { count, values: meanGains(frequencies, count) };
      plainSinCos(frequencies, 1, () => first + (count - 1) / 2, slotsIn(out));
      for (let k = 0; k < half; k++) {
        out[sineStart + k * pairStride]! *= gains.values[k]!;
        out[cosineStart + k * pairStride]! *= gains.values[k]!;
      }
    },
  };
}

/** D/2 inverse frequencies, fastest (1) first. At D = 2 the halfMinusOne ladder is [1], as in tensor2tensor. */
function ladder({ hiddenSize, base, ladder }: Values): Float64Array {
  const half = hiddenSize / 2;
  const steps = ladder === 'paper' ? half : Math.max(half - 1, 1);
  return Float64Array.from({ length: half }, (_, k) => base ** (-k / steps));
}

/** Where the pairs of a row (D) stand in `out`. */
function slots(layout: Values['layout'], half: number, out: Float64Array): PairSlots {
  const interleaved = layout === 'interleaved';
  return {
    sines: out,
    cosines: out,
    sineStart: 0,
    cosineStart: interleaved ? 1 : half,
    rowStride: 2 * half,
    pairStride: interleaved ? 2 : 1,
  };
}
