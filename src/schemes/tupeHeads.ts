import { dot } from './contentProducts';
import { headRows } from './headRows';
import { rowSums } from './rowSums';
import { saturatingSums } from './sumSaturating';
import type { Bucketing } from './t5Bucket';
import { t5Table } from './t5Table';
import { tupeBias, type TupeBias, type TupeBuckets } from './tupeBias';
import type { RowAt } from './weightTable';

/** The tables of all heads. */
export interface TupeTables {
  /** Rows (heads · d) of position n at n + 1. */
  readonly queries: RowAt;
  readonly keys: RowAt;
  readonly headDim: number;
  readonly resetCls: boolean;
  /** With rows (heads) of the buckets; left out in TUPE-A. */
  readonly relative?: { readonly bucketing: Bucketing; readonly weights: RowAt };
}

/** The biases of one head, by whole positions; NaN below 0, and where the tables end. */
export interface TupeHead {
  bias(query: number, key: number): number;
  /** The sum of the biases on the keys at firstKey (≥ 0) … firstKey + keys − 1; NaN where one has none. */
  sum(query: number, firstKey: number, keys: number): number;
}

/** What every head makes of its part of the tables. Sums of keys are computed once, and serve all queries. */
export function tupeHeads({ queries, keys, headDim, resetCls, relative }: TupeTables): (head: number) => TupeHead {
  const scale = 1 / Math.sqrt(2 * headDim);
  const [queriesOf, keysOf] = [headRows(queries, headDim), headRows(keys, headDim)];
  const keySums = rowSums(headDim, (head, first, out) => {
    const rowAt = keysOf(head);
    for (let c = 0; c < out.length; c++) out[c] = rowAt(first + Math.floor(c / headDim))?.[c % headDim] ?? NaN;
  });
  const bucketsOf = relative && bucketsByHead(relative);

  const headOf = (head: number): TupeHead => {
    const [queryAt, keyAt] = [queriesOf(head), keysOf(head)];
    const untied = (queryRow: number, keyRow: number): number => {
      const [query, key] = [queryAt(queryRow), keyAt(keyRow)];
      return query && key ? scale * dot(query, key) : NaN;
    };
    const relativePart = bucketsOf?.(head);
    const parts: TupeBias = { untied, resetCls, ...relativePart };
    const bias = (query: number, key: number): number => (query < 0 || key < 0 ? NaN : tupeBias(parts, query, key));
    return {
      bias,
      sum: (query, firstKey, count) => {
        // [CLS] has one bias for all its keys, and what others have for it is their first.
        if (resetCls && query === 0) return count * bias(query, firstKey + count - 1);
        if (resetCls && firstKey === 0 && count > 1) return bias(query, 0) + sumOfOthers(query, 1, count - 1);
        return count > 1 ? sumOfOthers(query, firstKey, count) : bias(query, firstKey);
      },
    };

    function sumOfOthers(query: number, firstKey: number, count: number): number {
      const vector = query < 0 ? undefined : queryAt(query + 1);
      if (!vector) return NaN;
      const sum = scale * keySums.product(head, vector, firstKey + 1, count);
      return sum + (relativePart?.sumOfWeights(firstKey - query, count) ?? 0);
    }
  };
  const heads: TupeHead[] = [];
  return (head) => (heads[head] ??= headOf(head));
}

/** The buckets as one head weighs them, and the sums of their weights over distances. */
function bucketsByHead({ bucketing, weights }: NonNullable<TupeTables['relative']>): (head: number) => {
  readonly relative: TupeBuckets;
  readonly sumOfWeights: (firstDistance: number, count: number) => number;
} {
  const at = t5Table(bucketing);
  return (head) => {
    const weight = (bucket: number): number => weights(bucket)?.[head] ?? NaN;
    const sumOfWeights = saturatingSums((distance) => weight(at(distance)), bucketing.maxDistance);
    return { relative: { count: bucketing.buckets, at, weight }, sumOfWeights };
  };
}
