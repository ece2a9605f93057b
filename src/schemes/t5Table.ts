import { t5Bucket, type Bucketing } from './t5Bucket';

/** `t5Bucket` by look-up: beyond `maxDistance` nothing changes any more. Distances are cut to whole numbers. */
export function t5Table(bucketing: Bucketing): (distance: number) => number {
  const reach = bucketing.maxDistance;
  const table = Uint16Array.from({ length: 2 * reach + 1 }, (_, index) => t5Bucket(bucketing, index - reach));
  return (distance) => table[Math.trunc(Math.min(Math.max(distance, -reach), reach)) + reach]!;
}

/** The distances at which another bucket begins, from the farthest before the query on, the first among them. */
export function bucketStarts(bucket: (distance: number) => number, maxDistance: number): Int32Array {
  const starts = [-maxDistance];
  for (let distance = 1 - maxDistance; distance <= maxDistance; distance++) {
    if (bucket(distance) !== bucket(distance - 1)) starts.push(distance);
  }
  return Int32Array.from(starts);
}
