import { samFeatures } from '../../src/schemes/samFeatures';
import { expectClose } from './close';
import { vectorsOf } from './encodings';
import { goldenCases } from './goldenFile';
import { rowsOf } from './rows';

interface Inputs {
  readonly height: number;
  readonly width: number;
  readonly gaussian_matrix_2xF: number[][];
  readonly points_xy_pixels: [x: number, y: number][];
}

interface Expected {
  readonly grid_row_major: number[][];
  readonly points: number[][];
}

describe('golden random Fourier features of SAM', () => {
  for (const { name, inputs, expected } of goldenCases<Inputs, Expected>('sam_random_fourier')) {
    const { height, width, points_xy_pixels: points } = inputs;
    const gaussianMatrix = inputs.gaussian_matrix_2xF.flat();

    it(`${name}: the vector of every patch equals the reference`, () => {
      const grid = { gridHeight: height, gridWidth: width };
      const encoding = vectorsOf({ scheme: 'samFourier', hiddenSize: gaussianMatrix.length, ...grid, gaussianMatrix });
      rowsOf(encoding, height * width).forEach((row, patch) => {
        expectClose(row, expected.grid_row_major[patch]!, { absolute: 2e-6 });
      });
    });

    it(`${name}: the vector of every point equals the reference`, () => {
      points.forEach(([x, y], index) => {
        const vector = new Float64Array(gaussianMatrix.length);
        samFeatures(Float64Array.from(gaussianMatrix), [x / width, y / height], vector);
        expectClose(vector, expected.points[index]!, { absolute: 2e-6 });
      });
    });
  }
});
