import { indexPositions } from '../../src/positions/indexPositions';
import type { Positions } from '../../src/positions/positions';
import type { AddsEncoding } from '../../src/schemes/encoding';

/** The vectors (D) of the first `count` positions, or of the tokens that have these. */
export function rowsOf(encoding: AddsEncoding, positions: Positions | number): number[][] {
  const { dimension } = encoding;
  const placed = typeof positions === 'number' ? indexPositions(positions) : positions;
  const out = new Float64Array(placed.count * dimension);
  encoding.fill(placed, 0, placed.count, out);
  return Array.from({ length: placed.count }, (_, row) => [...out.subarray(row * dimension, (row + 1) * dimension)]);
}
