import type { Positions } from '../positions/positions';
import type { Axes } from '../schemes/axes';

/** Tokens that stand at 0, 1 … count − 1 on one axis, and at 0 on the others. */
export function linePositions(axes: Axes, axis: number, count: number): Positions {
  return { count, axes: axes.names, at: (token, on = 0) => (on === axis ? token : 0) };
}
