import type { Positions } from '../positions/positions';
import type { BiasesEncoding } from '../schemes/encoding';
import { distancesOf } from './distances';

/** The slopes (H) of biases that grow with the distance by a slope alone; undefined where they do not. */
export function slopesOf(encoding: BiasesEncoding, positions: Positions): Float64Array | undefined {
  const { slopes, causal } = encoding;
  const distances = distancesOf(positions)?.filter((distance) => distance <= 0 || !causal);
  if (!slopes || !encoding.biasAtDistance || !distances) return undefined;
  const areSlopes = slopes.every((slope, head) =>
    distances.every((distance) => encoding.biasAtDistance?.(head, distance) === slope * distance),
  );
  return areSlopes ? slopes : undefined;
}
