import type { Positions } from '../positions/positions';
import type { Axes } from './axes';

/** Whether the coordinate on every axis is the plain position of a token: one axis, or text under M-RoPE. */
export function readsPlainPositions(axes: Axes | undefined, positions: Positions): boolean {
  if (!axes) return true;
  return axes.plain === true && !axes.names.some((name) => positions.axes.includes(name));
}
