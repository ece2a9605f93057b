import { resampleTaps, type Interpolation, type Taps } from '../numerics/resample';
import type { RowAt } from './weightTable';

/** A trained grid of vectors (D), and the grid of patches that it is resized to. */
export interface GridResize {
  readonly trainedHeight: number;
  readonly trainedWidth: number;
  readonly gridHeight: number;
  readonly gridWidth: number;
  readonly interpolation: Interpolation;
  readonly antialias: boolean;
  /** Added to the rows and to the columns of the grid, where the scale of the resize is computed from them. */
  readonly interpolateOffset: number;
}

/** Reads a trained grid, row by row, at the rows and columns of the resized one. A grid of the trained size is itself. */
export function resizedGrid(
  trained: RowAt,
  resize: GridResize,
): (row: number, column: number, out: Float64Array) => void {
  const { trainedHeight, trainedWidth, gridHeight, gridWidth } = resize;
  if (trainedHeight === gridHeight && trainedWidth === gridWidth) {
    return (row, column, out) => {
      out.set(trained(row * trainedWidth + column)!);
    };
  }
  return (row, column, out) => {
    const rows = tapsOf(resize, trainedHeight, gridHeight, row);
    const columns = tapsOf(resize, trainedWidth, gridWidth, column);
    out.fill(0);
    rows.weights.forEach((rowWeight, i) => {
      columns.weights.forEach((columnWeight, j) => {
        const vector = trained((rows.first + i) * trainedWidth + columns.first + j)!;
        for (let d = 0; d < out.length; d++) out[d]! += rowWeight * columnWeight * vector[d]!;
      });
    });
  };
}

function tapsOf({ interpolateOffset, ...how }: GridResize, inputSize: number, outputSize: number, index: number): Taps {
  return resampleTaps({ ...how, inputSize, outputSize, step: inputSize / (outputSize + interpolateOffset) }, index);
}
