/** How DeBERTa tells distances apart. */
export interface DebertaBuckets {
  /** B: about half of the distances of each side have a bucket each, the others share; none where not positive. */
  readonly positionBuckets: number;
  /** M: distances from M − 1 on are beyond the last bucket. */
  readonly maxRelativePositions: number;
}

/** The distances of one side that the table tells apart: it has 2 · span rows. */
export function debertaSpan({ positionBuckets, maxRelativePositions }: DebertaBuckets): number {
  return positionBuckets > 0 ? positionBuckets : maxRelativePositions;
}

/**
 * The bucket of a whole distance, **query position − key position**: itself up to B/2, then logarithmic. Odd, and not
 * bounded: `debertaIndex` is.
 *
 * Every step is rounded to float32, as in the reference: the bucket of 1643 at B = 512 and M = 4096 depends on it.
 */
export function debertaBucket({ positionBuckets, maxRelativePositions }: DebertaBuckets, distance: number): number {
  const mid = Math.floor(positionBuckets / 2);
  const away = Math.abs(distance);
  if (positionBuckets <= 0 || away <= mid) return distance;
  const f32 = Math.fround;
  const share = f32(f32(Math.log(f32(away / mid))) / f32(Math.log(f32((maxRelativePositions - 1) / mid))));
  return Math.sign(distance) * (Math.ceil(f32(share * (mid - 1))) + mid);
}

/** The row (0 … 2 · span − 1) of the table that a distance (query position − key position) reads. */
export function debertaIndex(buckets: DebertaBuckets, distance: number): number {
  const span = debertaSpan(buckets);
  return Math.min(Math.max(debertaBucket(buckets, distance) + span, 0), 2 * span - 1);
}
