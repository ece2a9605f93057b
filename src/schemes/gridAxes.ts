import type { Axes } from './axes';
import { boxRuns } from '../numerics/axisRuns';

export interface Grid {
  /** Rows. */
  readonly height: number;
  /** Columns. */
  readonly width: number;
  /** Tokens that come before the patches and have no place on the grid; 0 where left out. */
  readonly classTokens?: number;
  /** Patches are counted column by column, not row by row. */
  readonly byColumns?: boolean;
}

/**
 * The rows and columns of the patches of an image: token `index` is patch index − classTokens in row-major order, or in
 * column-major order. NaN for class tokens, and for what is not a patch of the grid.
 */
export function gridAxes({ height, width, classTokens = 0, byColumns = false }: Grid): Axes {
  const [inner, outerAxis] = byColumns ? [height, 1] : [width, 0];
  const runs = boxRuns(byColumns ? [width, height] : [height, width]);
  return {
    names: ['row', 'column'],
    at: (index, axis) => {
      const patch = index - classTokens;
      if (!Number.isInteger(patch) || patch < 0 || patch >= height * width) return NaN;
      return axis === outerAxis ? Math.floor(patch / inner) : patch % inner;
    },
    runs: (first, count, axis) => runs(first - classTokens, count, axis === outerAxis ? 0 : 1),
  };
}
