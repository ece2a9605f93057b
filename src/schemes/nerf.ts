import type { AddsEncoding } from './encoding';
import { gridHeight, gridWidth } from './gridParameters';
import { gridVectors } from './gridVectors';
import { nerfFeatureCount, nerfFeatures, type NerfFeatures } from './nerfFeatures';
import { boolean, choice, integer } from '../parameters/parameters';
import { defineScheme } from './scheme';
import { fillByRow } from './weightTable';

const onSequence = { axes: ['sequence'] };
const onGrid = { axes: ['grid'] };

/** Mildenhall et al. 2020, section 5.1, on one axis, the position as a share of a length, or on the two of an image. */
export const nerf = defineScheme({
  id: 'nerf',
  name: 'NeRF frequencies',
  acts: 'adds',
  summary: 'Puts the position and its sines and cosines, at frequencies that double, beside the input.',
  formula: '[x, sin(2⁰x), cos(2⁰x), …, sin(2^(L−1)x), cos(2^(L−1)x)],  x = position / length, on one axis or more',
  citation: {
    authors: 'Mildenhall et al.',
    title: 'NeRF: Representing Scenes as Neural Radiance Fields for View Synthesis',
    year: 2020,
    url: 'https://arxiv.org/abs/2003.08934',
  },
  reference: 'bmild/nerf: run_nerf_helpers.py',
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
    multires: integer({
      label: 'Frequencies',
      help: 'L: 10 for points and 4 for directions in the paper.',
      default: 10,
      minimum: 1,
      maximum: 32,
    }),
    includeInput: boolean({
      label: 'Include the position',
      help: 'The position itself is the first feature.',
      default: true,
    }),
    logSampling: boolean({
      label: 'Doubling frequencies',
      help: 'Each frequency is twice the one before. Otherwise they are evenly spaced.',
      default: true,
    }),
    maxPositionEmbeddings: integer({
      label: 'Length',
      help: 'The position that is x = 1.',
      default: 512,
      minimum: 1,
      maximum: 2 ** 24,
      when: onSequence,
    }),
    gridHeight: { ...gridHeight, help: 'Rows of patches; x = 1 of the row is below the last.', when: onGrid },
    gridWidth: { ...gridWidth, help: 'Columns of patches; x = 1 of the column is after the last.', when: onGrid },
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

function sequenceFeatures(
  values: NerfFeatures & { readonly maxPositionEmbeddings: number },
): Pick<AddsEncoding, 'dimension' | 'fill'> {
  const dimension = nerfFeatureCount(values, 1);
  return {
    dimension,
    fill: fillByRow(dimension, (position) => nerfFeatures(values, [position / values.maxPositionEmbeddings])),
  };
}

function gridFeatures(
  values: NerfFeatures & { readonly gridHeight: number; readonly gridWidth: number },
): ReturnType<typeof gridVectors> {
  const { gridHeight: height, gridWidth: width } = values;
  return gridVectors({
    grid: { height, width },
    dimension: nerfFeatureCount(values, 2),
    write: (row, column, out) => {
      out.set(nerfFeatures(values, [row / height, column / width]));
    },
  });
}
