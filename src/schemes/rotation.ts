import { fillSinCos } from '../numerics/sinCos';
import type { Positions } from '../positions/positions';
import type { Axes } from './axes';
import { angleAt, coordinate, readsPlainPositions } from './coordinates';
import type { Pairs, RotatesEncoding } from './encoding';
import { channels, type RotationLayout } from './rotationLayout';

/** What a rotation is made of. */
interface Rotation extends Omit<Pairs, 'dimensionsOf'> {
  readonly headDim: number;
  /** K radians per position; 2K ≤ headDim + 1. */
  readonly inverseFrequencies: Float64Array;
  readonly layout: RotationLayout;
  readonly attentionFactor?: number;
  /** The axes that `axisOf` counts, where there are several. */
  readonly axes?: Axes;
}

type RotationPart = Pick<
  RotatesEncoding,
  'headDim' | 'rotaryDim' | 'attentionFactor' | 'pairs' | 'axes' | 'fillCosSin' | 'rotate'
>;

/** The part of a rotation's encoding that follows from its frequencies, its axes and its layout. */
export function rotation({
  headDim,
  inverseFrequencies,
  layout,
  attentionFactor = 1,
  axes,
  axisOf,
  phases,
}: Rotation): RotationPart {
  const half = inverseFrequencies.length;
  const { read: dimensionsOf, written } = channels(layout, half, axisOf);
  const pairs = { inverseFrequencies, dimensionsOf, ...(axisOf && { axisOf }), ...(phases && { phases }) };

  const fillRows = (positions: Positions, start: number, count: number, cos: Float64Array, sin: Float64Array): void => {
    if (!phases && readsPlainPositions(axes, positions)) {
      const slots = { sines: sin, cosines: cos, sineStart: 0, cosineStart: 0, rowStride: half, pairStride: 1 };
      fillSinCos(inverseFrequencies, count, (row) => positions.at(start + row), slots);
    } else {
      fillByAngle(pairs, axes, positions, start, count, cos, sin);
    }
  };

  return {
    headDim,
    rotaryDim: 2 * half,
    attentionFactor,
    pairs,
    ...(axes && { axes }),
    fillCosSin: (positions, start, count, cos, sin) => {
      fillRows(positions, start, count, cos, sin);
      if (attentionFactor === 1) return;
      for (let index = 0; index < count * half; index++) {
        cos[index]! *= attentionFactor;
        sin[index]! *= attentionFactor;
      }
    },
    rotate: (vector, position, out) => {
      const read = vector === out ? vector.slice() : vector;
      for (let d = 2 * half; d < headDim; d++) out[d] = read[d]!;
      for (let k = 0; k < half; k++) {
        const [first, second] = dimensionsOf(k);
        const [x, y] = [read[first]!, read[second]!];
        const [real, imaginary] = written(k);
        const angle = axes
          ? angleAt(pairs, axes.at(position, axisOf?.[k] ?? 0), k)
          : position * inverseFrequencies[k]! + (phases?.[k] ?? 0);
        const [cos, sin] = [attentionFactor * Math.cos(angle), attentionFactor * Math.sin(angle)];
        out[real] = x * cos - y * sin;
        out[imaginary] = x * sin + y * cos;
      }
    },
  };
}

/** Each pair at the coordinate on its axis; where this is that of the token before, as that one. */
function fillByAngle(
  pairs: Pairs,
  axes: Axes | undefined,
  positions: Positions,
  start: number,
  count: number,
  cos: Float64Array,
  sin: Float64Array,
): void {
  const half = pairs.inverseFrequencies.length;
  const axisCount = axes?.names.length ?? 1;
  const [places, stays] = [new Array<number>(axisCount), new Array<boolean>(axisCount)];
  for (let row = 0; row < count; row++) {
    for (let axis = 0; axis < axisCount; axis++) {
      const place = coordinate(axes, positions, start + row, axis);
      stays[axis] = row > 0 && Object.is(place, places[axis]);
      places[axis] = place;
    }
    for (let k = 0; k < half; k++) {
      const axis = pairs.axisOf?.[k] ?? 0;
      const index = row * half + k;
      if (stays[axis]) {
        cos[index] = cos[index - half]!;
        sin[index] = sin[index - half]!;
      } else {
        const angle = angleAt(pairs, places[axis] ?? NaN, k);
        cos[index] = Math.cos(angle);
        sin[index] = Math.sin(angle);
      }
    }
  }
}
