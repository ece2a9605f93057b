import type { Positions } from './positions';

/** The least and the greatest coordinate of the tokens on an axis; undefined where none has one. */
export function positionRange(positions: Positions, axis = 0): readonly [least: number, greatest: number] | undefined {
  const { first, count } = positions;
  if (first !== undefined && count > 0) return [first, first + count - 1];
  let [least, greatest] = [Infinity, -Infinity];
  for (let token = 0; token < count; token++) {
    const coordinate = positions.at(token, axis);
    // NaN, the place of a token without one, is neither.
    if (coordinate < least) least = coordinate;
    if (coordinate > greatest) greatest = coordinate;
  }
  return least <= greatest ? [least, greatest] : undefined;
}

/** Tokens that a model reads at once so as to hold all positions: the greatest coordinate on any axis + 1; at least 1. */
export function lengthFor(positions: Positions): number {
  const greatest = positions.axes.map((_, axis) => positionRange(positions, axis)?.[1] ?? 0);
  return Math.max(0, ...greatest) + 1;
}
