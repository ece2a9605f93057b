/**
 * The row (0 … 2k) of the table that a key at a distance (key position − query position) reads: distances beyond ±k are
 * as ±k. NaN for NaN.
 */
export function shawIndex(maxRelativePosition: number, distance: number): number {
  return Math.trunc(Math.min(Math.max(distance, -maxRelativePosition), maxRelativePosition)) + maxRelativePosition;
}
