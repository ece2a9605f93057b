import type { Runs } from '../numerics/runSums';
import { dot } from './contentProducts';
import type { ProductForm } from './encoding';
import { headRows } from './headRows';
import { rowSums, type RowSums } from './rowSums';
import type { Bucketing } from './t5Bucket';
import { bucketStarts, t5Table } from './t5Table';
import { tupeBias, type TupeBias, type TupeBuckets } from './tupeBias';
import type { RowAt } from './weightTable';

/** The tables of all heads. */
export interface TupeTables {
  /** Rows (heads · d) of position n at n + 1. */
  readonly queries: RowAt;
  readonly keys: RowAt;
  /** How many positions have rows. */
  readonly positions: number;
  readonly headDim: number;
  readonly resetCls: boolean;
  /** With rows (heads) of the buckets; left out in TUPE-A. */
  readonly relative?: { readonly bucketing: Bucketing; readonly weights: RowAt };
}

/** The biases of one head, by whole positions; NaN below 0, and where the tables end. */
interface TupeHead {
  readonly bias: (query: number, key: number) => number;
  /** The weights of the buckets, by distance; left out in TUPE-A. */
  readonly runs?: Runs;
}

/** What every head makes of its part of the tables. */
export function tupeHeads({ queries, keys, positions, headDim, resetCls, relative }: TupeTables): {
  readonly bias: (head: number, query: number, key: number) => number;
  readonly form: ProductForm;
} {
  const scale = 1 / Math.sqrt(2 * headDim);
  const [queriesOf, keysOf] = [headRows(queries, headDim), headRows(keys, headDim)];
  const bucketsOf = relative && bucketsByHead(relative);
  const heads: TupeHead[] = [];
  const hasRow = (position: number): boolean => position >= 0 && position < positions;
  const headAt = (head: number): TupeHead => (heads[head] ??= headOf(head));

  function headOf(head: number): TupeHead {
    const [queryAt, keyAt] = [queriesOf(head), keysOf(head)];
    const untied = (queryRow: number, keyRow: number): number => {
      const [query, key] = [queryAt(queryRow), keyAt(keyRow)];
      return query && key ? scale * dot(query, key) : NaN;
    };
    const buckets = bucketsOf?.(head);
    const parts: TupeBias = { untied, resetCls, ...buckets };
    return {
      bias: (query, key) => (hasRow(query) && hasRow(key) ? tupeBias(parts, query, key) : NaN),
      ...(buckets && { runs: buckets.runs }),
    };
  }

  return {
    bias: (head, query, key) => headAt(head).bias(query, key),
    form: {
      of: 'products',
      queries: sumsOfRows(queriesOf, headDim, scale),
      keys: sumsOfRows(keysOf, headDim, 1),
      dimension: headDim,
      // [CLS] has one bias for all its keys, and one as the key of others.
      ...(resetCls && { apart: (head) => [headAt(head).bias(0, 0), headAt(head).bias(1, 0)] }),
      length: positions,
      ...(relative && { runs: (head) => headAt(head).runs! }),
    },
  };
}

function sumsOfRows(rowsOf: (head: number) => RowAt, headDim: number, scale: number): RowSums {
  return rowSums(headDim, (head, first, out) => {
    const rowAt = rowsOf(head);
    for (let c = 0; c < out.length; c += headDim) {
      const row = rowAt(first + c / headDim);
      for (let d = 0; d < headDim; d++) out[c + d] = row ? scale * row[d]! : NaN;
    }
  });
}

/** The buckets as one head weighs them, and their weights by distance. */
function bucketsByHead({ bucketing, weights }: NonNullable<TupeTables['relative']>): (head: number) => {
  readonly relative: TupeBuckets;
  readonly runs: Runs;
} {
  const at = t5Table(bucketing);
  const starts = bucketStarts(at, bucketing.maxDistance);
  return (head) => {
    const weight = (bucket: number): number => weights(bucket)?.[head] ?? NaN;
    const runs: Runs = { starts, value: (run) => weight(at(starts[run]!)) };
    return { relative: { count: bucketing.buckets, at, weight }, runs };
  };
}
