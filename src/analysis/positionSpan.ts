import type { Positions } from '../positions/positions';

/**
 * How many positions lie from the least to the greatest position of the tokens, both included; 0 without tokens. A token
 * without a position (NaN, infinite) counts for nothing.
 */
export function positionSpan(positions: Positions): number {
  if (positions.first !== undefined) return positions.count;
  let [least, greatest] = [Infinity, -Infinity];
  for (let token = 0; token < positions.count; token++) {
    const position = positions.at(token);
    if (!Number.isFinite(position)) continue;
    least = Math.min(least, position);
    greatest = Math.max(greatest, position);
  }
  return least > greatest ? 0 : greatest - least + 1;
}
