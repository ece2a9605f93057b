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
