import type { Positions } from '../positions/positions';
import type { BiasesEncoding } from '../schemes/encoding';
import { distancesOf } from './distances';

/** Biases by distance: those of the distances least … least + N − 1; a causal scheme has none after distance 0. */
export interface DistanceTable {
  readonly heads: number;
  readonly causal: boolean;
  readonly least: number;
  /** (N): the bucket of each distance, where the scheme buckets them. */
  readonly buckets?: readonly number[];
  /** (H, N) row-major; (H, B) where distances have buckets, NaN in a bucket that none of them has. */
  readonly values: Float64Array;
}

/** Distances that lie farther apart than this have no table. */
const mostDistances = 2 ** 20;

/** The biases at every distance from the least to the greatest between these positions; undefined where that is no table. */
export function distanceTable(encoding: BiasesEncoding, positions: Positions): DistanceTable | undefined {
  const { heads, causal } = encoding;
  const distances = distancesOf(positions)?.filter((distance) => distance <= 0 || !causal);
  const [least, greatest] = [distances?.[0], distances?.at(-1)];
  if (!encoding.biasAtDistance || least === undefined || greatest === undefined) return undefined;
  const count = greatest - least + 1;
  if (count > mostDistances) return undefined;
  const all = Array.from({ length: count }, (_, index) => least + index);
  const values = Float64Array.from(
    { length: heads * count },
    (_, index) => encoding.biasAtDistance?.(Math.floor(index / count), least + (index % count)) ?? NaN,
  );
  const table = { heads, causal, least, values };
  return withBuckets(encoding, all, table) ?? table;
}

/** The same by bucket, where all distances of a bucket do have one bias. */
function withBuckets(
  encoding: BiasesEncoding,
  distances: readonly number[],
  table: DistanceTable,
): DistanceTable | undefined {
  const { bucketCount } = encoding;
  if (!encoding.bucket || bucketCount === undefined) return undefined;
  const buckets = distances.map((distance) => encoding.bucket?.(distance) ?? NaN);
  const values = new Float64Array(table.heads * bucketCount).fill(NaN);
  for (const [index, value] of table.values.entries()) {
    const [head, column] = [Math.floor(index / buckets.length), index % buckets.length];
    const slot = head * bucketCount + (buckets[column] ?? NaN);
    const known = values[slot] ?? NaN;
    if (!Number.isNaN(known) && known !== value) return undefined;
    values[slot] = value;
  }
  return { ...table, buckets, values };
}
