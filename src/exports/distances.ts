import type { Positions } from '../positions/positions';

/** Every distance (key − query) there is between these positions, least first; undefined where one is no whole number. */
export function distancesOf(positions: Positions): number[] | undefined {
  const places = Array.from({ length: positions.count }, (_, token) => positions.at(token));
  if (!places.every(Number.isSafeInteger)) return undefined;
  if (positions.first !== undefined) {
    return Array.from({ length: Math.max(2 * positions.count - 1, 0) }, (_, index) => index - positions.count + 1);
  }
  const found = new Set(places.flatMap((query) => places.map((key) => key - query)));
  return [...found].sort((a, b) => a - b);
}
