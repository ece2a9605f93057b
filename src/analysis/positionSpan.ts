import type { Positions } from '../positions/positions';

/** How many positions lie from the least to the greatest position of the tokens, both included; 0 without tokens. */
export function positionSpan(positions: Positions): number {
  if (positions.first !== undefined) return positions.count;
  let [least, greatest] = [Infinity, -Infinity];
  for (let token = 0; token < positions.count; token++) {
    least = Math.min(least, positions.at(token));
    greatest = Math.max(greatest, positions.at(token));
  }
  return positions.count === 0 ? 0 : greatest - least + 1;
}
