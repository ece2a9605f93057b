import type { Positions } from './positions';

/** The length of a sequence that has these positions on its first axis: the greatest + 1, at least 1. */
export function lengthToHold(positions: Positions): number {
  let length = 1;
  for (let token = 0; token < positions.count; token++) {
    length = Math.max(length, Math.floor(positions.at(token)) + 1);
  }
  return length;
}
