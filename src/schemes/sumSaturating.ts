import { prefixSums } from '../numerics/prefixSums';

/**
 * The sum over the whole distances first … first + count − 1 of a value that is the same from `reach` on, on either side:
 * no more terms than distances within reach.
 */
export function sumSaturating(
  value: (distance: number) => number,
  reach: number,
  first: number,
  count: number,
): number {
  const end = first + count;
  const before = Math.max(Math.min(end, -reach) - first, 0);
  const after = Math.max(end - Math.max(first, reach + 1), 0);
  let sum = (before && before * value(-reach)) + (after && after * value(reach));
  for (let distance = Math.max(first, -reach); distance < Math.min(end, reach + 1); distance++) sum += value(distance);
  return sum;
}

/** The same for a value that many sums are asked of: each then costs a subtraction. */
export function saturatingSums(
  value: (distance: number) => number,
  reach: number,
): (first: number, count: number) => number {
  const sum = prefixSums((n) => value(n - reach));
  return (first, count) => {
    const [from, until] = [Math.max(first, -reach), Math.min(first + count, reach + 1)];
    const within = until > from ? sum(from + reach, until - from) : 0;
    const [before, after] = [Math.min(first + count, -reach) - first, first + count - Math.max(first, reach + 1)];
    return within + (before > 0 ? before * value(-reach) : 0) + (after > 0 ? after * value(reach) : 0);
  };
}
