import type { Positions } from '../positions/positions';

/** The greatest position of the tokens; 0 where none has a position. */
export function greatestPosition(positions: Positions): number {
  if (positions.first !== undefined) return positions.first + Math.max(positions.count - 1, 0);
  let greatest = -Infinity;
  for (let token = 0; token < positions.count; token++) {
    const position = positions.at(token);
    if (Number.isFinite(position)) greatest = Math.max(greatest, position);
  }
  return greatest === -Infinity ? 0 : greatest;
}
