import type { Positions } from './positions';

/** One position for each token, in any order. */
export function listedPositions(list: ArrayLike<number>): Positions {
  return { count: list.length, axes: ['index'], at: (token) => list[token] ?? NaN };
}
