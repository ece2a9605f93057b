import { fillSinCos } from '../numerics/sinCos';
import type { RotatesEncoding } from './encoding';

export type RotationLayout = 'half' | 'interleaved' | 'interleavedInHalfOut';

/** What a rotation is made of. */
interface Rotation {
  readonly headDim: number;
  /** K radians per position; 2K ≤ headDim + 1. */
  readonly inverseFrequencies: Float64Array;
  readonly layout: RotationLayout;
  readonly attentionFactor?: number;
}

/** The part of a rotation's encoding that follows from its frequencies and its layout. */
export function rotation({
  headDim,
  inverseFrequencies,
  layout,
  attentionFactor = 1,
}: Rotation): Pick<RotatesEncoding, 'headDim' | 'rotaryDim' | 'attentionFactor' | 'pairs' | 'fillCosSin' | 'rotate'> {
  const half = inverseFrequencies.length;
  const halves = (pair: number): readonly [number, number] => [pair, pair + half];
  const neighbours = (pair: number): readonly [number, number] => [2 * pair, 2 * pair + 1];
  const dimensionsOf = layout === 'half' ? halves : neighbours;
  const writtenTo = layout === 'interleaved' ? neighbours : halves;

  return {
    headDim,
    rotaryDim: 2 * half,
    attentionFactor,
    pairs: { inverseFrequencies, dimensionsOf },
    fillCosSin: (positions, start, count, cos, sin) => {
      const slots = { sines: sin, cosines: cos, sineStart: 0, cosineStart: 0, rowStride: half, pairStride: 1 };
      fillSinCos(inverseFrequencies, count, (row) => positions.at(start + row), slots);
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
        const [real, imaginary] = writtenTo(k);
        const angle = position * inverseFrequencies[k]!;
        const [cos, sin] = [attentionFactor * Math.cos(angle), attentionFactor * Math.sin(angle)];
        out[real] = x * cos - y * sin;
        out[imaginary] = x * sin + y * cos;
      }
    },
  };
}
