export interface Bucketing {
  /** B, the number of buckets. */
  readonly buckets: number;
  /** From this distance on, everything falls in the last bucket. */
  readonly maxDistance: number;
  readonly bidirectional: boolean;
}

/** Distances below this have a bucket each. */
export function exactDistances({ buckets, bidirectional }: Bucketing): number {
  return Math.floor((bidirectional ? Math.floor(buckets / 2) : buckets) / 2);
}

/**
 * The bucket (0 … B − 1) of a distance (key position − query position): one bucket a distance when near, logarithmic
 * up to `maxDistance`, then saturated. With `bidirectional`, keys after the query use the upper half of the buckets;
 * otherwise they all fall in bucket 0.
 *
 * The logarithm is rounded to float32 after every operation, as in the reference: distances at a bucket's edge depend
 * on it.
 */
export function t5Bucket(bucketing: Bucketing, distance: number): number {
  const { buckets, maxDistance, bidirectional } = bucketing;
  const perSide = bidirectional ? Math.floor(buckets / 2) : buckets;
  const offset = bidirectional && distance > 0 ? perSide : 0;
  const away = bidirectional ? Math.abs(distance) : Math.max(-distance, 0);
  const exact = exactDistances(bucketing);
  if (away < exact) return offset + Math.trunc(away);
  if (away >= maxDistance) return offset + perSide - 1;
  const f32 = Math.fround;
  const share = f32(f32(Math.log(f32(away / exact))) / f32(Math.log(maxDistance / exact)));
  return offset + Math.min(exact + Math.trunc(f32(share * (perSide - exact))), perSide - 1);
}
