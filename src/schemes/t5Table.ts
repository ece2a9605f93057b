import { t5Bucket, type Bucketing } from './t5Bucket';

/** `t5Bucket` by look-up: beyond `maxDistance` nothing changes any more. Distances are cut to whole numbers. */
export function t5Table(bucketing: Bucketing): (distance: number) => number {
  const reach = bucketing.maxDistance;
  const table = Uint16Array.from({ length: 2 * reach + 1 }, (_, index) => t5Bucket(bucketing, index - reach));
  return (distance) => table[Math.trunc(Math.min(Math.max(distance, -reach), reach)) + reach]!;
}
