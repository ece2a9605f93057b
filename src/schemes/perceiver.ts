import type { AddsEncoding } from './encoding';
import { gridHeight, gridWidth } from './gridParameters';
import { gridVectors } from './gridVectors';
import { boolean, choice, integer, optionalInteger } from '../parameters/parameters';
import {
  perceiverCoordinate,
  perceiverFeatureCount,
  perceiverFeatures,
  type PerceiverFeatures,
} from './perceiverFeatures';
import { defineScheme } from './scheme';
import { fillByRow } from './weightTable';

const onSequence = { axes: ['sequence'] };
const onGrid = { axes: ['grid'] };

/** Jaegle et al. 2021, section 3.2, on one axis or on the two of an image. */
export const perceiver = defineScheme({
  id: 'perceiver',
  name: 'Perceiver Fourier features',
  acts: 'adds',
  summary: 'Puts the position and its sines and cosines, at evenly spaced frequencies, beside the input.',
  formula: '[p, sin(π·f_k·p), cos(π·f_k·p)] for each axis,  p from −1 to 1,  f_k evenly spaced from 1 to resolution/2',
  citation: {
    authors: 'Jaegle et al.',
    title: 'Perceiver: General Perception with Iterative Attention',
    year: 2021,
    url: 'https://arxiv.org/abs/2103.03206',
  },
  reference: 'huggingface/transformers: src/transformers/models/perceiver/modeling_perceiver.py',
  parameters: {
    axes: choice({
      label: 'Axes',
      help: 'What a token has a position in.',
      default: 'sequence',
      choices: {
        sequence: 'A sequence: one axis',
        grid: 'An image: rows, then columns',
      },
    }),
    numBands: integer({
      label: 'Bands',
      help: 'K, the number of frequencies of each axis.',
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
      when: onSequence,
    }),
    maxResolution: integer({
      label: 'Resolution',
      help: 'Twice the fastest frequency; the length, where every position must be told apart.',
      default: 512,
      minimum: 2,
      maximum: 2 ** 24,
      when: onSequence,
    }),
    gridHeight: { ...gridHeight, when: onGrid },
    gridWidth: { ...gridWidth, when: onGrid },
    rowResolution: optionalInteger({
      label: 'Resolution of rows',
      help: 'Twice the fastest frequency of the row.',
      minimum: 1,
      maximum: 2 ** 24,
      otherwise: 'the rows',
      when: onGrid,
    }),
    columnResolution: optionalInteger({
      label: 'Resolution of columns',
      help: 'Twice the fastest frequency of the column.',
      minimum: 1,
      maximum: 2 ** 24,
      otherwise: 'the columns',
      when: onGrid,
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
  prepare: (spec) => ({
    spec,
    acts: 'adds',
    combines: 'concatenates',
    learnedParameters: 0,
    seeded: false,
    ...(spec.axes === 'grid' ? gridFeatures(spec) : sequenceFeatures(spec)),
  }),
});

type Values = Omit<PerceiverFeatures, 'maxResolution'>;

function sequenceFeatures(
  values: Values & { readonly maxPositionEmbeddings: number; readonly maxResolution: number },
): Pick<AddsEncoding, 'dimension' | 'tableLength' | 'fill'> {
  const length = values.maxPositionEmbeddings;
  const features: PerceiverFeatures = { ...values, maxResolution: [values.maxResolution] };
  const dimension = perceiverFeatureCount(features);
  return {
    dimension,
    tableLength: length,
    fill: fillByRow(dimension, (position) =>
      position < 0 || position >= length
        ? undefined
        : perceiverFeatures(features, [perceiverCoordinate(position, length)]),
    ),
  };
}

function gridFeatures(
  values: Values & {
    readonly gridHeight: number;
    readonly gridWidth: number;
    readonly rowResolution?: number;
    readonly columnResolution?: number;
  },
): ReturnType<typeof gridVectors> {
  const { gridHeight: height, gridWidth: width, rowResolution = height, columnResolution = width } = values;
  const features: PerceiverFeatures = { ...values, maxResolution: [rowResolution, columnResolution] };
  return gridVectors({
    grid: { height, width },
    dimension: perceiverFeatureCount(features),
    write: (row, column, out) => {
      out.set(perceiverFeatures(features, [perceiverCoordinate(row, height), perceiverCoordinate(column, width)]));
    },
  });
}
