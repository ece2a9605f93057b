import { prefixSums } from '../numerics/prefixSums';
import { dot, products } from './contentProducts';
import { knownProducts } from './knownProducts';
import type { Place } from './encoding';
import type { Contents } from './seededContents';
import { byContent, type QueryBias } from './seededContentsBias';
import type { RowAt } from './weightTable';

/** What the disentangled terms of DeBERTa's logits follow from. */
export interface DebertaBias {
  /** The row of the tables that a distance (query position − key position) reads: 0 … lastRow. */
  readonly index: (distance: number) => number;
  readonly lastRow: number;
  /** Distances from this on read the last row, and those from −this down the first; Infinity where none do. */
  readonly reach: number;
  /** Keys of the distances by head, which queries meet (c2p), and queries of the distances, which keys meet (p2c). */
  readonly keys: ((head: number) => RowAt) | undefined;
  readonly queries: ((head: number) => RowAt) | undefined;
  readonly headDim: number;
  readonly scale: number;
  readonly contents: Contents;
}

const none: RowAt = () => undefined;
const nothingKnown: ReturnType<typeof knownProducts> = () => NaN;

/** He et al. 2020, equation 4, without its first term: `scale · (q_i · K[row] + k_j · Q[row])`. */
export function debertaBias(of: DebertaBias): ReturnType<typeof byContent> {
  const { index, lastRow, reach, contents, scale } = of;
  /** Far keys all meet one of two rows: their sums serve every query of a head. */
  let far = { head: NaN, draw: NaN, sums: new Map<number, (first: number, count: number) => number>() };
  /** Near keys meet the same rows again where other queries are as far from them, in documents packed together above all. */
  let near = { head: NaN, draw: NaN, product: nothingKnown };

  const operationsPerKey = ((of.keys ? 1 : 0) + (of.queries ? 1 : 0)) * of.headDim;
  const biasOf = (head: number, query: Place, draw: number): QueryBias => {
    const keys = of.keys?.(head);
    const queries = of.queries?.(head) ?? none;
    const contentToPosition = keys
      ? products(contents.of('query', head, draw)(query.token), keys, scale)
      : (row: number) => 0 * row;
    const keyAt = contents.of('key', head, draw);
    const positionToContent = (row: number, token: number): number => {
      if (!of.queries) return 0;
      const weights = queries(row);
      return weights ? scale * dot(keyAt(token), weights) : NaN;
    };
    const at = (row: number, token: number): number => contentToPosition(row) + positionToContent(row, token);
    const sumOfFar = (row: number, first: number, count: number): number => {
      if (count <= 0) return 0;
      if (far.head !== head || far.draw !== draw) far = { head, draw, sums: new Map() };
      const sum = far.sums.get(row) ?? prefixSums((token) => positionToContent(row, token));
      far.sums.set(row, sum);
      return count * contentToPosition(row) + sum(first, count);
    };
    if (near.head !== head || near.draw !== draw) {
      near = { head, draw, product: knownProducts(lastRow + 1, (token, row) => positionToContent(row, token)) };
    }
    const { product } = near;
    return {
      on: (key) => at(index(query.position - key.position), key.token),
      sum: (first, count) => {
        // By token: the one that stands where the query does, or would.
        const middle = query.position - first.position + first.token;
        const end = first.token + count;
        const nearest = Math.min(Math.max(middle - reach + 1, first.token), end);
        const after = Math.max(Math.min(middle + reach, end), nearest);
        let sum = sumOfFar(lastRow, first.token, nearest - first.token) + sumOfFar(0, after, end - after);
        for (let key = nearest; key < after; key++) {
          const row = index(middle - key);
          sum += contentToPosition(row) + product(key, row);
        }
        return sum;
      },
    };
  };
  return byContent(biasOf, operationsPerKey);
}
