import { seeded } from '../numerics/random';
import { boxAxes } from './boxAxes';
import { boxParameters, boxSizes } from './boxParameters';
import { boxVectors } from './boxVectors';
import { givenWeights } from './givenWeights';
import { integer, number, numbers } from '../parameters/parameters';
import { samFeatures } from './samFeatures';
import { defineScheme } from './scheme';
import { seedParameter } from './seedParameter';

/** Kirillov et al. 2023, appendix A, after Tancik et al. 2020. The matrix is drawn once, kept, and never trained. */
export const samFourier = defineScheme({
  id: 'samFourier',
  name: 'Random Fourier features (SAM)',
  acts: 'adds',
  summary: 'Adds sines and cosines of the place in the image along random directions at random frequencies.',
  formula: 'PE(x, y) = [sin(2π·u·G), cos(2π·u·G)],  u = 2·((c + ½)/columns, (r + ½)/rows) − 1,  G ~ N(0, σ²)',
  citation: {
    authors: 'Kirillov et al.',
    title: 'Segment Anything',
    year: 2023,
    url: 'https://arxiv.org/abs/2304.02643',
  },
  reference: 'facebookresearch/segment-anything: segment_anything/modeling/prompt_encoder.py',
  parameters: {
    hiddenSize: integer({
      label: 'Hidden size',
      help: 'D: a sine and a cosine for each of D/2 directions. 256 in SAM.',
      default: 256,
      minimum: 2,
      maximum: 8192,
      multipleOf: 2,
    }),
    ...boxParameters,
    axes: { ...boxParameters.axes, default: 'grid' as const },
    scale: number({
      label: 'Scale',
      help: 'σ, the standard deviation of the matrix: a larger one tells places apart that are nearer.',
      default: 1,
      exclusiveMinimum: 0,
    }),
    seed: seedParameter,
    gaussianMatrix: numbers({
      label: 'Matrix',
      help: 'G of a checkpoint, axes × D/2 numbers: what x counts in every direction, then y (of images), then time (of videos).',
      otherwise: 'drawn from the seed',
    }),
  },
  prepare: (spec) => {
    const { hiddenSize, scale, seed, gaussianMatrix } = spec;
    const sizes = boxSizes(spec);
    const length = (sizes.length * hiddenSize) / 2;
    const random = seeded(seed);
    const matrix = gaussianMatrix
      ? givenWeights('samFourier', 'gaussianMatrix', gaussianMatrix, length)
      : Float64Array.from({ length }, () => scale * random.gaussian());
    return {
      spec,
      acts: 'adds',
      combines: 'adds',
      learnedParameters: 0,
      seeded: gaussianMatrix === undefined,
      norm: Math.sqrt(hiddenSize / 2),
      ...boxVectors({
        axes: boxAxes(sizes),
        sizes,
        dimension: hiddenSize,
        // The column is x, the first axis of the matrix.
        write: (cell, out) => {
          const centre = cell.map((place, axis) => (place + 0.5) / sizes[axis]!);
          samFeatures(matrix, centre.reverse(), out);
        },
      }),
    };
  },
});
