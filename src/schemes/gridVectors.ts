import type { Positions } from '../positions/positions';
import type { Axes } from './axes';
import { boxVectors } from './boxVectors';
import type { AddsEncoding, Pairs } from './encoding';
import { gridAxes, type Grid } from './gridAxes';

/** Vectors (D) for the patches of an image, and for class tokens where it has any. */
export interface GridVectors {
  readonly grid: Grid;
  /** D */
  readonly dimension: number;
  /** Write the vector of the patch at a row (0 ≤ row ≤ height − 1) and a column to `out` (D); between patches too. */
  readonly write: (row: number, column: number, out: Float64Array) => void;
  /** Set where sines and cosines of the row and the column are all there is, and class tokens have zeros. */
  readonly pairs?: Pairs | undefined;
  /** (D), that of every class token: zeros where left out. */
  readonly classVector?: Float64Array;
}

/** What an encoding of the patches of an image has in common: a token outside the grid has no vector, a row of NaN. */
export function gridVectors({
  grid,
  dimension,
  write,
  pairs,
  classVector = new Float64Array(dimension),
}: GridVectors): Pick<AddsEncoding, 'dimension' | 'axes' | 'tableLength' | 'fill' | 'fillMean' | 'features'> {
  const { height, width, classTokens = 0 } = grid;
  const axes = gridAxes(grid);
  const tokens = classTokens + height * width;
  return {
    ...boxVectors({
      axes,
      sizes: [height, width],
      dimension,
      write: ([row, column], out) => {
        write(row!, column!, out);
      },
      features: pairs && {
        pairs,
        existing: (first, count) => Math.max(Math.min(first + count, tokens) - Math.max(first, 0), 0),
      },
      outside: (positions, token) => (isClassToken(axes, positions, token, classTokens) ? classVector : undefined),
    }),
    tableLength: tokens,
  };
}

/** Among tokens that have rows and columns of their own, a class token has neither. */
function isClassToken(axes: Axes, positions: Positions, token: number, classTokens: number): boolean {
  const own = axes.names.map((name) => positions.axes.indexOf(name)).filter((axis) => axis >= 0);
  if (own.length > 0) return classTokens > 0 && own.every((axis) => Number.isNaN(positions.at(token, axis)));
  const position = positions.at(token);
  return Number.isInteger(position) && position >= 0 && position < classTokens;
}
