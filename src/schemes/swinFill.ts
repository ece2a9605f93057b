import type { Positions } from '../positions/positions';
import type { BiasesEncoding } from './encoding';

/**
 * `fill` of a bias between places that tokens have. Where a picture is filled a query at a time, the places of its keys
 * are looked up once.
 */
export function fillByPlace<Place>(
  placeOf: (positions: Positions, token: number) => Place,
  between: (head: number, query: Place, key: Place) => number,
): BiasesEncoding['fill'] {
  const placesOf = (positions: Positions, start: number, count: number): readonly Place[] =>
    Array.from({ length: count }, (_, index) => placeOf(positions, start + index));
  let known: { positions: Positions; start: number; places: readonly Place[] } | undefined;
  return (head, positions, { queryStart, queries, keyStart, keys }, out) => {
    if (known?.positions !== positions || known.start !== keyStart || known.places.length !== keys) {
      known = { positions, start: keyStart, places: placesOf(positions, keyStart, keys) };
    }
    const { places } = known;
    placesOf(positions, queryStart, queries).forEach((query, i) => {
      for (let j = 0; j < keys; j++) out[i * keys + j] = between(head, query, places[j]!);
    });
  };
}
