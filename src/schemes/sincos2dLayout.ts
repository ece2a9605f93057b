import type { Pairs } from './encoding';

/** Where the sines and cosines of both axes stand in a vector. */
export interface Sincos2dLayout {
  /** Axes (0 the row, 1 the column) in the order of their blocks. */
  readonly order: readonly [number, number];
  /**
   * `axes`: [sin | cos] of the first axis, then of the second. `waves`: the sines of both axes, then the cosines.
   * `interleaved`: sin, cos, sin, cos … of the first axis, then of the second.
   */
  readonly blocks: 'axes' | 'waves' | 'interleaved';
}

/**
 * The pairs, F of the first axis and F of the second: frequencies temperature^(−k/F) on either, of the temperature of the
 * axis (0 the row, 1 the column).
 */
export function sincos2dPairs(
  { order, blocks }: Sincos2dLayout,
  frequencies: number,
  temperatures: readonly [number, number],
): Pairs {
  const count = frequencies;
  const axisOf = Uint8Array.from({ length: 2 * count }, (_, pair) => order[pair < count ? 0 : 1]);
  return {
    inverseFrequencies: Float64Array.from(axisOf, (axis, pair) => temperatures[axis]! ** (-(pair % count) / count)),
    axisOf,
    dimensionsOf: (pair) => {
      if (blocks === 'interleaved') return [2 * pair, 2 * pair + 1];
      if (blocks === 'waves') return [pair, pair + 2 * count];
      const sine = pair < count ? pair : pair + count;
      return [sine, sine + count];
    },
  };
}
