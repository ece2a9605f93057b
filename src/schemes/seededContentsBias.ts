import type { BiasesEncoding, ContentBias, Place } from './encoding';

/** What one query, in one head and one draw, adds to the logits of keys. */
export interface QueryBias {
  /** The bias on the key at a place; NaN where there is none. */
  on(key: Place): number;
  /** The same, where it is less work in another way if so many queries are asked about as many keys as they are. */
  among?(key: Place, queries: number): number;
  /** The sum of the biases on keys that follow each other, in tokens and positions, where that is less work. */
  sum?(first: Place, keys: number): number;
}

/**
 * `bias`, `fill` and `content` of a scheme that says what the query at a place does to keys. What a query
 * costs is paid once for all its keys as long as they are asked for one after the other, as pictures and profiles do.
 */
export function byContent(
  biasOf: (head: number, query: Place, draw: number) => QueryBias,
  operationsPerKey: number,
  more: Pick<ContentBias, 'order' | 'prepare'> = {},
): Pick<BiasesEncoding, 'bias' | 'fill'> & { readonly content: ContentBias } {
  const nothing: QueryBias = { on: () => NaN };
  let last = { head: NaN, token: NaN, position: NaN, draw: NaN, bias: nothing };
  const queryBias = (head: number, { token, position }: Place, draw: number): QueryBias => {
    const isLast =
      Object.is(last.token, token) && Object.is(last.position, position) && last.head === head && last.draw === draw;
    if (!isLast) last = { head, token, position, draw, bias: biasOf(head, { token, position }, draw) };
    return last.bias;
  };
  return {
    content: {
      bias: (head, query, key, draw) => queryBias(head, query, draw).on(key),
      sumOverKeys: (head, query, firstKey, keys) => {
        const bias = queryBias(head, query, 0);
        return bias.sum ? bias.sum(firstKey, keys) : sumOneByOne(bias, firstKey, keys);
      },
      operationsPerKey,
      order: 'position',
      ...more,
    },
    bias: (head, query, key) => queryBias(head, placeAt(query), 0).on(placeAt(key)),
    fill: (head, positions, { queryStart, queries, keyStart, keys }, out) => {
      const key = { token: 0, position: 0 };
      for (let i = 0; i < queries; i++) {
        const token = queryStart + i;
        const bias = queryBias(head, { token, position: positions.at(token) }, 0);
        for (let j = 0; j < keys; j++) {
          key.token = keyStart + j;
          key.position = positions.at(key.token);
          out[i * keys + j] = bias.among ? bias.among(key, positions.count) : bias.on(key);
        }
      }
    },
  };
}

/** Where only a position is known, the token with that number. */
export function placeAt(position: number): Place {
  return { token: position, position };
}

/** The obvious sum: the oracle of `sum`. */
function sumOneByOne(bias: QueryBias, first: Place, keys: number): number {
  let sum = 0;
  for (let n = 0; n < keys; n++) sum += bias.on({ token: first.token + n, position: first.position + n });
  return sum;
}
