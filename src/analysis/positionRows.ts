import { indexPositions } from '../positions/indexPositions';
import type { AddsEncoding, RotatesEncoding } from '../schemes/encoding';

/** What tells the positions 0, 1, 2 … apart: one row of numbers each. */
export interface PositionRows {
  readonly width: number;
  /** Write the rows of the positions first … first + count − 1, (count, width) row-major; NaN for one that has none. */
  readonly fill: (first: number, count: number, out: Float64Array) => void;
}

/** The vectors of an encoding that adds; the cosines, then the sines, of one that rotates, without its factor. */
export function positionRows(encoding: AddsEncoding | RotatesEncoding): PositionRows {
  if (encoding.acts === 'adds') {
    return {
      width: encoding.dimension,
      fill: (first, count, out) => {
        encoding.fill(indexPositions(count, first), 0, count, out);
      },
    };
  }
  const half = encoding.pairs.inverseFrequencies.length;
  return {
    width: 2 * half,
    fill: (first, count, out) => {
      const [cos, sin] = [new Float64Array(count * half), new Float64Array(count * half)];
      encoding.fillCosSin(indexPositions(count, first), 0, count, cos, sin);
      for (let row = 0; row < count; row++) {
        for (let k = 0; k < half; k++) {
          out[row * 2 * half + k] = cos[row * half + k]! / encoding.attentionFactor;
          out[row * 2 * half + half + k] = sin[row * half + k]! / encoding.attentionFactor;
        }
      }
    },
  };
}
