import { indexPositions } from '../positions/indexPositions';
import type { Positions } from '../positions/positions';
import type { Axes } from '../schemes/axes';

/**
 * Tokens `first` … first + count − 1, moved by `by` from where a scheme has them: on every axis, where it reads several
 * coordinates. A token without a place (a class token) stays without one.
 */
export function movedPositions(axes: Axes | undefined, count: number, by: number, first = 0): Positions {
  if (!axes || by === 0) return indexPositions(count, first + by);
  return { count, axes: axes.names, at: (token, axis = 0) => axes.at(first + token, axis) + by };
}
