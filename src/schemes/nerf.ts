import { boxAxes } from './boxAxes';
import { boxParameters, boxSizes } from './boxParameters';
import { boxVectors } from './boxVectors';
import type { AddsEncoding } from './encoding';
import { featured } from './featured';
import { nerfFeatureCount, nerfFeatures, nerfWaves, type NerfFeatures } from './nerfFeatures';
import { boolean, integer } from '../parameters/parameters';
import { defineScheme } from './scheme';
import { fillByRow } from './weightTable';

/** Mildenhall et al. 2020, section 5.1, on one axis, the position as a share of a length, on the two of an image, or on the three of a video. */
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
    axes: boxParameters.axes,
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
    maxPositionEmbeddings: { ...boxParameters.maxPositionEmbeddings, help: 'The position that is x = 1.' },
    gridDepth: { ...boxParameters.gridDepth, help: 'Frames of patches; x = 1 of the frame is after the last.' },
    gridHeight: { ...boxParameters.gridHeight, help: 'Rows of patches; x = 1 of the row is below the last.' },
    gridWidth: { ...boxParameters.gridWidth, help: 'Columns of patches; x = 1 of the column is after the last.' },
  },
  prepare: (spec) => {
    const vectors = spec.axes === 'sequence' ? sequenceFeatures(spec) : boxFeatures(spec);
    return {
      spec,
      acts: 'adds',
      combines: 'concatenates',
      learnedParameters: 0,
      seeded: false,
      ...vectors,
      // Of sines and cosines alone.
      ...(!spec.includeInput && { norm: Math.sqrt(vectors.dimension / 2) }),
    };
  },
});

function sequenceFeatures(
  values: NerfFeatures & { readonly maxPositionEmbeddings: number },
): Pick<AddsEncoding, 'dimension' | 'fill' | 'fillMean' | 'features'> {
  const dimension = nerfFeatureCount(values, 1);
  return {
    ...featured(dimension, nerfWaves(values, [values.maxPositionEmbeddings])),
    fill: fillByRow(dimension, (position) => nerfFeatures(values, [position / values.maxPositionEmbeddings])),
  };
}

function boxFeatures(values: NerfFeatures & Parameters<typeof boxSizes>[0]): ReturnType<typeof boxVectors> {
  const sizes = boxSizes(values);
  return boxVectors({
    axes: boxAxes(sizes),
    sizes,
    dimension: nerfFeatureCount(values, sizes.length),
    features: nerfWaves(values, sizes),
    write: (point, out) => {
      const shares = point.map((place, axis) => place / sizes[axis]!);
      out.set(nerfFeatures(values, shares));
    },
  });
}
