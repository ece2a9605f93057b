import { fillSinCos, plainSinCos, type PairSlots } from '../numerics/sinCos';
import type { Positions } from '../positions/positions';
import type { AddsEncoding, Pairs, Spec } from './encoding';
import { featured } from './featured';
import { expectation } from '../parameters/parameterCheck';
import { choice, integer, number, optionalInteger, type ValuesOf } from '../parameters/parameters';
import { say } from '../words/say';
import { defineScheme } from './scheme';
import { SpecError } from './specError';
import { withoutLast } from './withoutLast';
import { withZeroRow } from './withZeroRow';

/** What to do with an odd D is a parameter of its own. */
const parameters = {
  hiddenSize: integer({
    label: 'Hidden size',
    help: 'D, the model dimension: how many numbers each position gets, half of them sines, half cosines.',
    default: 128,
    minimum: 2,
    maximum: 8192,
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
  oddDimension: choice({
    label: 'Odd hidden size',
    help: 'What an odd hidden size means: most models have none.',
    default: 'refuse',
    choices: {
      refuse: 'An error',
      zeroPad: 'The last number of every vector is 0, as in fairseq and tensor2tensor',
      dropCosine: 'The slowest frequency has a sine but no cosine, as in RoFormer and multidim-positional-encoding',
    },
  }),
  paddingIdx: optionalInteger({
    label: 'Padding row',
    help: 'The position whose vector is 0: 1 in the fairseq family, which numbers tokens from the next on.',
    minimum: 0,
    maximum: 2 ** 24,
    otherwise: 'none',
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

/** The obvious loop over sin and cos, (count, D) row-major into `out` (zeros): the oracle of the encoding's `fill`. */
export function plainSinusoidal(values: Ladder, positions: Positions, out: Float64Array): void {
  const frequencies = inverseFrequencies(values);
  plainSinCos(frequencies, positions.count, (row) => positions.at(row), slots(values, frequencies.length, out));
}

function prepare(spec: Spec & Values): AddsEncoding {
  const encoding = ofAnySize(spec);
  return spec.paddingIdx === undefined ? encoding : withZeroRow(encoding, spec.paddingIdx);
}

/** @throws SpecError for an odd D, unless the spec says what it means. */
function ofAnySize(spec: Spec & Values): AddsEncoding {
  const { hiddenSize, oddDimension, layout } = spec;
  if (hiddenSize % 2 === 0 || oddDimension === 'zeroPad') return sinusoids(spec, spec);
  if (oddDimension === 'refuse') {
    throw new SpecError(
      say`hiddenSize is ${hiddenSize}, but it must be ${expectation({ ...parameters.hiddenSize, multipleOf: 2 })} (setting phasor.parameters.sinusoidal.hiddenSize).`,
    );
  }
  // RoFormer keeps the odd D in the exponent; the other rounds it up.
  const exponentSize = layout === 'concatenated' ? hiddenSize : hiddenSize + 1;
  return withoutLast(sinusoids(spec, { ...spec, hiddenSize: hiddenSize + 1, exponentSize }));
}

/** What the frequencies and their places follow from; the exponents are those of another size where one is given. */
type Ladder = Pick<Values, 'hiddenSize' | 'base' | 'layout' | 'ladder'> & { readonly exponentSize?: number };

/** `fill` turns each row into the next (see `fillSinCos`). */
function sinusoids(spec: Spec, values: Ladder): AddsEncoding {
  const frequencies = inverseFrequencies(values);
  const half = frequencies.length;
  const slotsIn = (out: Float64Array): PairSlots => slots(values, half, out);
  const { sineStart, cosineStart, pairStride, rowStride } = slotsIn(new Float64Array(0));
  const zeroPad = rowStride > 2 * half;
  const pairs: Pairs = {
    inverseFrequencies: frequencies,
    dimensionsOf: (pair) => [sineStart + pair * pairStride, cosineStart + pair * pairStride],
  };
  return {
    spec,
    acts: 'adds',
    combines: 'adds',
    ...featured(rowStride, { pairs }),
    norm: Math.sqrt(half),
    learnedParameters: 0,
    seeded: false,
    pairs,
    fill: (positions, start, count, out) => {
      fillSinCos(frequencies, count, (row) => positions.at(start + row), slotsIn(out));
      if (zeroPad) for (let row = 0; row < count; row++) out[(row + 1) * rowStride - 1] = 0;
    },
  };
}

/** ⌊D/2⌋ inverse frequencies, fastest (1) first. With one alone the halfMinusOne ladder is [1], as in tensor2tensor. */
function inverseFrequencies({ hiddenSize, exponentSize = hiddenSize, base, ladder }: Ladder): Float64Array {
  const half = Math.floor(hiddenSize / 2);
  const steps = ladder === 'paper' ? exponentSize / 2 : Math.max(half - 1, 1);
  return Float64Array.from({ length: half }, (_, k) => base ** (-k / steps));
}

/** Where the pairs of a row (D) stand in `out`; an odd D leaves the last place empty. */
function slots({ layout, hiddenSize }: Ladder, half: number, out: Float64Array): PairSlots {
  const interleaved = layout === 'interleaved';
  return {
    sines: out,
    cosines: out,
    sineStart: 0,
    cosineStart: interleaved ? 1 : half,
    rowStride: hiddenSize,
    pairStride: interleaved ? 2 : 1,
  };
}
