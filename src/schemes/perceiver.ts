import { boxAxes } from './boxAxes';
import { boxParameters, boxSizes, onBox, onSequence, onVideo } from './boxParameters';
import { boxVectors } from './boxVectors';
import { boolean, integer, optionalInteger } from '../parameters/parameters';
import {
  perceiverCoordinate,
  perceiverFeatureCount,
  perceiverFeatures,
  perceiverWaves,
  type PerceiverFeatures,
} from './perceiverFeatures';
import { defineScheme } from './scheme';

/** In the order of the axes. */
const resolutionNames = ['frameResolution', 'rowResolution', 'columnResolution'] as const;

/** Jaegle et al. 2021, section 3.2, on one axis, on the two of an image, or on the three of a video. */
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
    axes: boxParameters.axes,
    numBands: integer({
      label: 'Bands',
      help: 'K, the number of frequencies of each axis.',
      default: 64,
      minimum: 1,
      maximum: 4096,
    }),
    maxPositionEmbeddings: {
      ...boxParameters.maxPositionEmbeddings,
      help: 'Positions from the first (p = −1) to the last (p = 1).',
      minimum: 2,
    },
    maxResolution: integer({
      label: 'Resolution',
      help: 'Twice the fastest frequency; the length, where every position must be told apart.',
      default: 512,
      minimum: 2,
      maximum: 2 ** 24,
      when: onSequence,
    }),
    gridDepth: boxParameters.gridDepth,
    gridHeight: boxParameters.gridHeight,
    gridWidth: boxParameters.gridWidth,
    frameResolution: optionalInteger({
      label: 'Resolution of frames',
      help: 'Twice the fastest frequency of the frame.',
      minimum: 1,
      maximum: 2 ** 24,
      otherwise: 'the frames',
      when: onVideo,
    }),
    rowResolution: optionalInteger({
      label: 'Resolution of rows',
      help: 'Twice the fastest frequency of the row.',
      minimum: 1,
      maximum: 2 ** 24,
      otherwise: 'the rows',
      when: onBox,
    }),
    columnResolution: optionalInteger({
      label: 'Resolution of columns',
      help: 'Twice the fastest frequency of the column.',
      minimum: 1,
      maximum: 2 ** 24,
      otherwise: 'the columns',
      when: onBox,
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
  prepare: (spec) => {
    const sizes = boxSizes(spec);
    const features: PerceiverFeatures = { ...spec, maxResolution: resolutions(spec, sizes) };
    return {
      spec,
      acts: 'adds',
      combines: 'concatenates',
      learnedParameters: 0,
      seeded: false,
      ...boxVectors({
        axes: boxAxes(sizes),
        sizes,
        dimension: perceiverFeatureCount(features),
        features: perceiverWaves(features, sizes),
        write: (point, out) => {
          const places = point.map((place, axis) => perceiverCoordinate(place, sizes[axis]!));
          out.set(perceiverFeatures(features, places));
        },
      }),
    };
  },
});

/** One for each axis of an image or a video, the size of the axis unless given. */
function resolutions(
  values: { readonly maxResolution: number } & Partial<Record<(typeof resolutionNames)[number], number>>,
  sizes: readonly number[],
): readonly number[] {
  if (sizes.length === 1) return [values.maxResolution];
  return sizes.map((size, axis) => values[resolutionNames.at(axis - sizes.length)!] ?? size);
}
