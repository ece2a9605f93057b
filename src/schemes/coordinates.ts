import { plainRuns, tokensIn } from '../numerics/axisRuns';
import type { Positions } from '../positions/positions';
import type { Axes } from './axes';
import type { Features, Pairs } from './encoding';

/** The coordinate of a token on an axis of a scheme: its own where its positions have an axis of that name. */
export function coordinate(axes: Axes | undefined, positions: Positions, token: number, axis: number): number {
  if (!axes) return positions.at(token);
  const own = positions.axes.indexOf(axes.names[axis] ?? '');
  if (own >= 0) return positions.at(token, own);
  if (!axes.of) return axes.at(positions.at(token), axis);
  const { axes: others, shares } = axes.of;
  return (shares[axis] ?? []).reduce(
    (sum, share, other) => sum + share * coordinate(others, positions, token, other),
    0,
  );
}

/** The angle (radians, not wrapped) at which pair k of a token stands; 0 where the token has no place on its axis. */
export function angleOf(pairs: Pairs, axes: Axes | undefined, positions: Positions, token: number, k: number): number {
  return angleAt(pairs, coordinate(axes, positions, token, pairs.axisOf?.[k] ?? 0), k);
}

/** The angle of pair k at a coordinate on its axis. */
export function angleAt(
  { inverseFrequencies, phases }: Omit<Pairs, 'dimensionsOf'>,
  coordinateOnAxis: number,
  k: number,
): number {
  if (Number.isNaN(coordinateOnAxis)) return 0;
  return coordinateOnAxis * (inverseFrequencies[k] ?? NaN) + (phases?.[k] ?? 0);
}

/** Whether the coordinate on every axis is the plain position of a token: one axis, or text under M-RoPE. */
export function readsPlainPositions(axes: Axes | undefined, positions: Positions): boolean {
  if (!axes) return true;
  return axes.plain === true && !hasAxesOf(axes, positions);
}

/** Whether tokens have coordinates of their own on an axis of a scheme. */
export function hasAxesOf(axes: Axes | undefined, positions: Positions): boolean {
  return axes?.names.some((name) => positions.axes.includes(name)) === true;
}

/** How many of the plain positions first … first + count − 1 have a vector. */
export function existingOf({ runs = plainRuns, existing }: Features, first: number, count: number): number {
  return existing?.(first, count) ?? tokensIn(runs(first, count, 0));
}
