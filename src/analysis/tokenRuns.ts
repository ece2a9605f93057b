import type { Positions } from '../positions/positions';
import type { Axes } from '../schemes/axes';
import { plainRuns, type RunsOf } from '../numerics/axisRuns';
import { hasAxesOf, readsPlainPositions } from '../schemes/coordinates';

/**
 * Where tokens start … start + count − 1 stand on an axis of a scheme, in few runs: consecutive positions, read as they
 * are or as the scheme places them. Undefined where they may stand anywhere.
 */
export function tokenRuns(axes: Axes | undefined, positions: Positions): RunsOf | undefined {
  const runs = readsPlainPositions(axes, positions) ? plainRuns : axes?.runs;
  const { first } = positions;
  if (!runs || first === undefined || hasAxesOf(axes, positions)) return undefined;
  // Between whole positions there is no place in a box, nor one for a run.
  if (runs !== plainRuns && !Number.isInteger(first)) return undefined;
  return (start, count, axis) => runs(first + start, count, axis);
}
