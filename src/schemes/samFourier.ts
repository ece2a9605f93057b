import { seeded } from '../numerics/random';
import { givenWeights } from './givenWeights';
import { gridHeight, gridWidth } from './gridParameters';
import { gridVectors } from './gridVectors';
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
    gridHeight,
    gridWidth,
    scale: number({
      label: 'Scale',
      help: 'σ, the standard deviation of the matrix: a larger one tells places apart that are nearer.',
      default: 1,
      exclusiveMinimum: 0,
    }),
    seed: seedParameter,
    gaussianMatrix: numbers({
      label: 'Matrix',
      help: 'G of a checkpoint, 2 × D/2 numbers: what x counts in every direction, then what y counts.',
      otherwise: 'drawn from the seed',
    }),
  },
  prepare: (spec) => {
    const { hiddenSize, gridHeight: height, gridWidth: width, scale, seed, gaussianMatrix } = spec;
    const random = seeded(seed);
    const matrix = gaussianMatrix
      ? givenWeights('samFourier', 'gaussianMatrix', gaussianMatrix, hiddenSize)
      : Float64Array.from({ length: hiddenSize }, () => scale * random.gaussian());
    return {
      spec,
      acts: 'adds',
      combines: 'adds',
      learnedParameters: 0,
      seeded: gaussianMatrix === undefined,
      norm: Math.sqrt(hiddenSize / 2),
      ...gridVectors({
        grid: { height, width },
        dimension: hiddenSize,
        write: (row, column, out) => {
          samFeatures(matrix, (column + 0.5) / width, (row + 0.5) / height, out);
        },
      }),
    };
  },
});
