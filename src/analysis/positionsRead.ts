import { indexPositions } from '../positions/indexPositions';
import type { Positions } from '../positions/positions';
import type { Encoding } from '../schemes/encoding';

/**
 * The positions that an encoding reads. A scheme that reads one coordinate gets the index of each token where tokens
 * without that coordinate are among them: there is no vector, angle or bias for no position.
 */
export function positionsRead({ axes }: Encoding, positions: Positions): Positions {
  if (axes !== undefined || positions.first !== undefined) return positions;
  for (let token = 0; token < positions.count; token++) {
    if (Number.isNaN(positions.at(token))) return indexPositions(positions.count);
  }
  return positions;
}
