import type { Features } from './encoding';

export interface PerceiverFeatures {
  /** K, the frequencies of each axis: evenly spaced from 1 to half the resolution. */
  readonly numBands: number;
  /** (A), how many positions each axis can tell apart. */
  readonly maxResolution: readonly number[];
  /** The point itself comes first. */
  readonly concatPos: boolean;
  /** No cosines. */
  readonly sineOnly: boolean;
}

/** How many features a point has. */
export function perceiverFeatureCount({ numBands, maxResolution, concatPos, sineOnly }: PerceiverFeatures): number {
  return maxResolution.length * (numBands * (sineOnly ? 1 : 2) + (concatPos ? 1 : 0));
}

/** The coordinate in −1 … 1 of position `index` among `count` on an axis. */
export function perceiverCoordinate(index: number, count: number): number {
  return count === 1 ? -1 : -1 + (2 * index) / (count - 1);
}

/**
 * Jaegle et al. 2021, section 3.2: the point (A, each coordinate in −1 … 1), then the sines of π·f·p, bands within axes,
 * then the cosines.
 */
export function perceiverFeatures(features: PerceiverFeatures, point: ArrayLike<number>): Float64Array {
  const { numBands, maxResolution, concatPos, sineOnly } = features;
  const out = new Float64Array(perceiverFeatureCount(features));
  const first = concatPos ? point.length : 0;
  if (concatPos) out.set(point);
  maxResolution.forEach((resolution, axis) => {
    for (let band = 0; band < numBands; band++) {
      const angle = Math.PI * frequencyOf(band, numBands, resolution) * point[axis]!;
      const index = first + axis * numBands + band;
      out[index] = Math.sin(angle);
      if (!sineOnly) out[index + maxResolution.length * numBands] = Math.cos(angle);
    }
  });
  return out;
}

/** The same as waves and lines in the coordinates on axes of these sizes (A). */
export function perceiverWaves(features: PerceiverFeatures, sizes: readonly number[]): Features {
  const { numBands, maxResolution, concatPos, sineOnly } = features;
  const lines = sizes.map((size, axis) => {
    const start = perceiverCoordinate(0, size);
    return { dimension: axis, axis, slope: perceiverCoordinate(1, Math.max(size, 2)) - start, start };
  });
  const waves = lines.flatMap(({ axis, slope, start }) =>
    Array.from({ length: numBands }, (_, band) => {
      const frequency = Math.PI * frequencyOf(band, numBands, maxResolution[axis]!);
      return { axis, frequency: frequency * slope, phase: frequency * start };
    }),
  );
  const first = concatPos ? sizes.length : 0;
  return {
    pairs: {
      inverseFrequencies: Float64Array.from(waves, ({ frequency }) => frequency),
      phases: Float64Array.from(waves, ({ phase }) => phase),
      axisOf: Uint8Array.from(waves, ({ axis }) => axis),
      dimensionsOf: (pair) => [first + pair, sineOnly ? Infinity : first + waves.length + pair],
    },
    lines: concatPos ? lines : [],
  };
}

function frequencyOf(band: number, bands: number, resolution: number): number {
  return bands === 1 ? 1 : 1 + (band * (resolution / 2 - 1)) / (bands - 1);
}
