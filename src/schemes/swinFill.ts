import type { Positions } from '../positions/positions';
import type { BiasesEncoding } from './encoding';

/** `fill` of a bias between places that tokens have: the place of each query and key is looked up once. */
export function fillByPlace<Place>(
  placeOf: (positions: Positions, token: number) => Place,
  between: (head: number, query: Place, key: Place) => number,
): BiasesEncoding['fill'] {
  return (head, positions, { queryStart, queries, keyStart, keys }, out) => {
    const places = (start: number, count: number): readonly Place[] =>
      Array.from({ length: count }, (_, index) => placeOf(positions, start + index));
    const ofKeys = places(keyStart, keys);
    places(queryStart, queries).forEach((query, i) => {
      ofKeys.forEach((key, j) => {
        out[i * keys + j] = between(head, query, key);
      });
    });
  };
}
