import type { Positions } from '../../../src/positions/positions';

/** Tokens that have rows and columns of their own. */
export function placed(points: readonly (readonly [row: number, column: number])[]): Positions {
  return { count: points.length, axes: ['row', 'column'], at: (token, axis = 0) => points[token]?.[axis] ?? NaN };
}
