import type { Pairs } from './encoding';

/** Where the sines and cosines of all axes stand in a vector. */
export interface Sincos2dLayout {
  /** Axes (of an image 0 the row, 1 the column) in the order of their blocks. */
  readonly order: readonly number[];
  /**
   * `axes`: [sin | cos] of the first axis, then of the second. `waves`: the sines of both axes, then the cosines.
   * `interleaved`: sin, cos, sin, cos … of the first axis, then of the second.
   */
  readonly blocks: 'axes' | 'waves' | 'interleaved';
}

/** The pairs, F of each axis: frequencies temperature^(−k/F), of the temperature of the axis. */
export function sincos2dPairs(
  { order, blocks }: Sincos2dLayout,
  frequencies: number,
  temperatures: readonly number[],
): Pairs {
  const count = frequencies;
  const axisOf = Uint8Array.from({ length: order.length * count }, (_, pair) => order[Math.floor(pair / count)]!);
  return {
    inverseFrequencies: Float64Array.from(axisOf, (axis, pair) => temperatures[axis]! ** (-(pair % count) / count)),
    axisOf,
    dimensionsOf: (pair) => {
      if (blocks === 'interleaved') return [2 * pair, 2 * pair + 1];
      if (blocks === 'waves') return [pair, pair + axisOf.length];
      const sine = pair + count * Math.floor(pair / count);
      return [sine, sine + count];
    },
  };
}
