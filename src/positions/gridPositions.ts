import type { Positions } from './positions';

export interface PatchOrder {
  /** Rows and columns of the grid. */
  readonly height: number;
  readonly width: number;
  /** `rows`: row after row (row-major). `columns`: column after column. */
  readonly order: 'rows' | 'columns';
  /** Tokens before the patches that have no place on the grid (class and register tokens). */
  readonly classTokens: number;
}

/** The row and column of each of T patches, from 0; NaN for class tokens and for tokens after the last patch. */
export function gridPositions(count: number, { height, width, order, classTokens }: PatchOrder): Positions {
  const at = (token: number, axis = 0): number => {
    const patch = token - classTokens;
    if (patch < 0 || patch >= height * width) return NaN;
    const side = order === 'rows' ? width : height;
    const [line, place] = [Math.floor(patch / side), patch % side];
    return (order === 'rows') === (axis === 0) ? line : place;
  };
  return { count, axes: ['row', 'column'], at };
}
