import type { BiasesEncoding } from './encoding';

type BiasAtDistance = NonNullable<BiasesEncoding['biasAtDistance']>;

/** `bias`, `biasAtDistance` and `fill` of a scheme whose bias depends on the distance alone. */
export function byDistance(
  biasAtDistance: BiasAtDistance,
): Pick<BiasesEncoding, 'bias' | 'fill'> & { readonly biasAtDistance: BiasAtDistance } {
  const bias: BiasesEncoding['bias'] = (head, query, key) => biasAtDistance(head, key - query);
  const fillAnywhere = fillByPair(bias);
  return {
    bias,
    biasAtDistance,
    fill: (head, positions, window, out) => {
      if (positions.first === undefined) fillAnywhere(head, positions, window, out);
      else fillDiagonals(biasAtDistance, head, window, out);
    },
  };
}

/** The obvious `fill`: the bias of every query and key in the window. */
export function fillByPair(bias: BiasesEncoding['bias']): BiasesEncoding['fill'] {
  return (head, positions, { queryStart, queries, keyStart, keys }, out) => {
    for (let i = 0; i < queries; i++) {
      const query = positions.at(queryStart + i);
      for (let j = 0; j < keys; j++) out[i * keys + j] = bias(head, query, positions.at(keyStart + j));
    }
  };
}

/** Between consecutive positions every row is the one above it moved by one: queries + keys − 1 biases in all. */
function fillDiagonals(
  biasAtDistance: BiasAtDistance,
  head: number,
  { queryStart, queries, keyStart, keys }: Parameters<BiasesEncoding['fill']>[2],
  out: Float64Array,
): void {
  const least = keyStart - queryStart - (queries - 1);
  const diagonals = Float64Array.from({ length: Math.max(queries + keys - 1, 0) }, (_, index) =>
    biasAtDistance(head, least + index),
  );
  for (let i = 0; i < queries; i++) out.set(diagonals.subarray(queries - 1 - i, queries - 1 - i + keys), i * keys);
}
