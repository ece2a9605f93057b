import type { Axes } from './axes';
import { boxRuns } from '../numerics/axisRuns';

/** The axes of an image and of a video, the last one running fastest. */
const names = ['frame', 'row', 'column'] as const;

/**
 * The axes of a box of two or three sizes; undefined for a sequence, whose tokens have their position. Token `index` is its cell `index`, column by column, row by row, frame by
 * frame. NaN for what is not a cell.
 */
export function boxAxes(sizes: readonly number[]): Axes | undefined {
  if (sizes.length === 1) return undefined;
  const cells = sizes.reduce((product, size) => product * size, 1);
  return {
    names: names.slice(names.length - sizes.length),
    at: (index, axis) => {
      if (!Number.isInteger(index) || index < 0 || index >= cells) return NaN;
      const inner = sizes.slice(axis + 1).reduce((product, size) => product * size, 1);
      return Math.floor(index / inner) % sizes[axis]!;
    },
    runs: boxRuns(sizes),
  };
}
