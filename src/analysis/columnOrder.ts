import type { Pairs } from '../schemes/encoding';
import type { ColumnOrder } from './heatmapLook';

/**
 * The dimension (0 … dimension − 1) at each place of an order; undefined where each stands in its own. Pairs come as
 * their encoding counts them, and dimensions that are in no pair come last.
 * @param sine which of a pair's two dimensions holds its sine: the first of a sinusoid, the second of a rotation
 */
export function columnOrder(
  order: ColumnOrder,
  pairs: Pairs | undefined,
  dimension: number,
  sine: 0 | 1 = 0,
): Uint32Array | undefined {
  if (order === 'stored' || !pairs) return undefined;
  const of = Array.from(pairs.inverseFrequencies, (_, pair) => pairs.dimensionsOf(pair));
  const paired =
    order === 'pairs' ? of.flat() : [...of.map((both) => both[sine]), ...of.map((both) => both[1 - sine]!)];
  const places = new Set(paired);
  for (let d = 0; d < dimension; d++) places.add(d);
  const members = Uint32Array.from(places);
  return members.every((member, place) => member === place) ? undefined : members;
}
