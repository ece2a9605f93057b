import type { Axes } from './axes';

/** A direction in the plane of an image: how much of it a row and a column are. Their squares sum to 1. */
export type Direction = readonly [row: number, column: number];

/** The coordinates of patches along directions, from those on the rows and columns of a grid. */
export function directionAxes(grid: Axes, directions: readonly Direction[]): Axes {
  return {
    names: directions.map((_, index) => `direction ${index + 1}`),
    at: (index, axis) => {
      const [row, column] = directions[axis] ?? [NaN, NaN];
      return row * grid.at(index, 0) + column * grid.at(index, 1);
    },
    of: { axes: grid, shares: directions },
  };
}
