import type { BiasesEncoding } from './encoding';

/** `fill` of a scheme whose bias depends on the distance alone: the bias of every query and key in the window. */
export function fillByDistance(bias: BiasesEncoding['bias']): BiasesEncoding['fill'] {
  return (head, positions, { queryStart, queries, keyStart, keys }, out) => {
    for (let i = 0; i < queries; i++) {
      const query = positions.at(queryStart + i);
      for (let j = 0; j < keys; j++) out[i * keys + j] = bias(head, positions.at(keyStart + j) - query);
    }
  };
}
