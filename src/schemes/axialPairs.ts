import type { Direction } from './directionAxes';
import type { Pairs } from './encoding';
import type { RotationLayout } from './rotationLayout';

/** Rows and columns, as `gridAxes` numbers them. */
export const [rows, columns] = [0, 1] as const;

/** Pairs that turn by `scale × coordinate + offset` on one axis, at each of the given frequencies. */
export interface AxisPairs {
  /** `rows`, `columns`, or a direction where the head has those. */
  readonly axis: number;
  /** Radians per unit of what the dialect makes of a coordinate. */
  readonly frequencies: Float64Array;
  /** 1 where left out. */
  readonly scale?: number;
  /** 0 where left out. */
  readonly offset?: number;
}

/** What a dialect makes of a head: the pairs in the order they are stored, and the channels they hold. */
export interface AxialHead {
  readonly parts: readonly AxisPairs[];
  readonly layout: RotationLayout;
  /** Set where the axes of the parts are directions in the image, not its rows and columns. */
  readonly directions?: readonly Direction[];
  /** 0 where left out. */
  readonly learnedParameters?: number;
  /** Whether learned numbers are drawn from the seed. */
  readonly seeded?: boolean;
}

/** The pairs of a head, part by part: frequencies in radians per row or column, and angles at row or column 0. */
export function axialPairs(parts: readonly AxisPairs[]): Omit<Pairs, 'dimensionsOf'> {
  const joined = (valuesOf: (part: AxisPairs) => ArrayLike<number>): number[] =>
    parts.flatMap((part) => Array.from(valuesOf(part)));
  const phases = joined(({ frequencies, offset = 0 }) => frequencies.map((omega) => offset * omega));
  return {
    inverseFrequencies: Float64Array.from(
      joined(({ frequencies, scale = 1 }) => frequencies.map((omega) => scale * omega)),
    ),
    axisOf: Uint8Array.from(joined(({ frequencies, axis }) => Array.from(frequencies, () => axis))),
    ...(phases.some((phase) => phase !== 0) && { phases: Float64Array.from(phases) }),
  };
}

/** Pairs on an axis whose first coordinate is −1 and whose last, of `size`, is 1. */
export function fromMinusOneToOne(axis: AxisPairs['axis'], frequencies: Float64Array, size: number): AxisPairs {
  return { axis, frequencies, scale: 2 / Math.max(size - 1, 1), offset: -1 };
}
