import type { Positions } from '../positions/positions';
import type { Axes } from './axes';
import { boxRuns } from '../numerics/axisRuns';
import { coordinate } from './coordinates';
import type { AddsEncoding, Features } from './encoding';
import { featured } from './featured';

/** Vectors (D) for the cells of a box: of a sequence, of an image, of a video. */
export interface BoxVectors {
  /** Left out for a sequence. */
  readonly axes?: Axes | undefined;
  /** (A), how many cells each axis has. */
  readonly sizes: readonly number[];
  /** D */
  readonly dimension: number;
  /** Write the vector at a point (A), 0 ≤ coordinate ≤ size − 1 on each axis, to `out` (D); between cells too. */
  readonly write: (point: readonly number[], out: Float64Array) => void;
  /** Set where the vector is waves and lines in the coordinates: its mean then has a closed form. */
  readonly features?: Omit<Features, 'runs'> | undefined;
  /** The vector (D) of a token outside the box, where it has one. */
  readonly outside?: (positions: Positions, token: number) => Float64Array | undefined;
}

/** The part of an encoding that such vectors make; a row of NaN outside the box. */
export function boxVectors({
  axes,
  sizes,
  dimension,
  write,
  features,
  outside,
}: BoxVectors): Pick<AddsEncoding, 'dimension' | 'axes' | 'tableLength' | 'fill' | 'fillMean' | 'features'> {
  const point = new Array<number>(sizes.length);
  return {
    dimension,
    ...(axes && { axes }),
    ...(features && featured(dimension, { ...features, runs: axes?.runs ?? boxRuns(sizes) })),
    tableLength: sizes.reduce((cells, size) => cells * size, 1),
    fill: (positions, start, count, out) => {
      for (let token = start; token < start + count; token++) {
        const vector = out.subarray((token - start) * dimension, (token - start + 1) * dimension);
        let isWithin = true;
        for (let axis = 0; axis < sizes.length; axis++) {
          const place = coordinate(axes, positions, token, axis);
          isWithin &&= place >= 0 && place <= sizes[axis]! - 1;
          point[axis] = place;
        }
        const other = isWithin ? undefined : outside?.(positions, token);
        if (isWithin) write(point, vector);
        else if (other) vector.set(other);
        else vector.fill(NaN);
      }
    },
  };
}
