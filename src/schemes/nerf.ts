import { nerfFeatureCount, nerfFeatures } from './nerfFeatures';
import { boolean, integer } from './parameters';
import { defineScheme } from './scheme';
import { fillByRow } from './weightTable';

/** Mildenhall et al. 2020, section 5.1, on one axis: the position as a share of a length. */
export const nerf = defineScheme({
  id: 'nerf',
  name: 'NeRF frequencies',
  acts: 'adds',
  summary: 'Puts the position and its sines and cosines, at frequencies that double, beside the input.',
  formula: '[x, sin(2⁰x), cos(2⁰x), …, sin(2^(L−1)x), cos(2^(L−1)x)],  x = position / length',
  citation: {
    authors: 'Mildenhall et al.',
    title: 'NeRF: Representing Scenes as Neural Radiance Fields for View Synthesis',
    year: 2020,
    url: 'https://arxiv.org/abs/2003.08934',
  },
  reference: 'bmild/nerf: run_nerf_helpers.py',
  parameters: {
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
    }),
  },
  prepare: (spec) => {
    const dimension = nerfFeatureCount(spec, 1);
    return {
      spec,
      acts: 'adds',
      combines: 'concatenates',
      dimension,
      learnedParameters: 0,
      seeded: false,
      fill: fillByRow(dimension, (position) => nerfFeatures(spec, [position / spec.maxPositionEmbeddings])),
    };
  },
});
