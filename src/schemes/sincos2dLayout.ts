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

/** The pairs, F of the first axis and F of the second: frequencies temperature^(−k/F) on either. */
export function sincos2dPairs({ order, blocks }: Sincos2dLayout, frequencies: number, temperature: number): Pairs {
  const count = frequencies;
  return {
    inverseFrequencies: Float64Array.from({ length: 2 * count }, (_, pair) => temperature ** (-(pair % count) / count)),
    axisOf: Uint8Array.from({ length: 2 * count }, (_, pair) => order[pair < count ? 0 : 1]),
    dimensionsOf: (pair) => {
      if (blocks === 'interleaved') return [2 * pair, 2 * pair + 1];
      if (blocks === 'waves') return [pair, pair + 2 * count];
      const sine = pair < count ? pair : pair + count;
      return [sine, sine + count];
    },
  };
}
