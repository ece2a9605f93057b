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
  const angles = maxResolution.flatMap((resolution, axis) =>
    Array.from({ length: numBands }, (_, band) => Math.PI * frequencyOf(band, numBands, resolution) * point[axis]!),
  );
  return Float64Array.of(
    ...(concatPos ? Array.from(point) : []),
    ...angles.map(Math.sin),
    ...(sineOnly ? [] : angles.map(Math.cos)),
  );
}

function frequencyOf(band: number, bands: number, resolution: number): number {
  return bands === 1 ? 1 : 1 + (band * (resolution / 2 - 1)) / (bands - 1);
}
