import type { Positions } from './positions';

/** Positions on several axes: a list of T coordinates for each. */
export function coordinatePositions(
  axes: readonly string[],
  coordinates: readonly (readonly number[] | Float64Array)[],
): Positions {
  return {
    count: coordinates[0]?.length ?? 0,
    axes,
    at: (token, axis = 0) => coordinates[axis]?.[token] ?? NaN,
  };
}
