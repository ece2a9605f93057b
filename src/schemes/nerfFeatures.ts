import type { Features } from './encoding';

export interface NerfFeatures {
  /** L, the number of frequencies. */
  readonly multires: number;
  /** The point itself comes first. */
  readonly includeInput: boolean;
  /** Frequencies 1, 2, 4 … 2^(L−1); otherwise evenly spaced between the same ends. */
  readonly logSampling: boolean;
}

/** How many features a point of `axes` coordinates has. */
export function nerfFeatureCount({ multires, includeInput }: NerfFeatures, axes: number): number {
  return axes * (2 * multires + (includeInput ? 1 : 0));
}

/**
 * Mildenhall et al. 2020, equation 4, as the released code computes it, without the paper's π: the point (A), then for
 * each frequency the sines of all coordinates and the cosines of all coordinates.
 */
export function nerfFeatures(features: NerfFeatures, point: readonly number[]): Float64Array {
  const out = new Float64Array(nerfFeatureCount(features, point.length));
  let next = 0;
  const write = (of: (x: number) => number): void => {
    for (const coordinate of point) out[next++] = of(coordinate);
  };
  if (features.includeInput) write((x) => x);
  for (let k = 0; k < features.multires; k++) {
    const frequency = frequencyOf(features, k);
    write((x) => Math.sin(frequency * x));
    write((x) => Math.cos(frequency * x));
  }
  return out;
}

/** The same as waves and lines in the coordinates, which are shares of the `lengths` (A) of the axes. */
export function nerfWaves(features: NerfFeatures, lengths: readonly number[]): Features {
  const axes = lengths.length;
  const lines = lengths.map((length, axis) => ({ dimension: axis, axis, slope: 1 / length, start: 0 }));
  const first = features.includeInput ? axes : 0;
  const axisOf = Uint8Array.from({ length: axes * features.multires }, (_, pair) => pair % axes);
  return {
    pairs: {
      inverseFrequencies: Float64Array.from(
        axisOf,
        (axis, pair) => frequencyOf(features, Math.floor(pair / axes)) / lengths[axis]!,
      ),
      axisOf,
      dimensionsOf: (pair) => {
        const sine = first + pair + axes * Math.floor(pair / axes);
        return [sine, sine + axes];
      },
    },
    lines: features.includeInput ? lines : [],
  };
}

function frequencyOf({ multires, logSampling }: NerfFeatures, k: number): number {
  if (logSampling) return 2 ** k;
  return multires === 1 ? 1 : 1 + (k * (2 ** (multires - 1) - 1)) / (multires - 1);
}
