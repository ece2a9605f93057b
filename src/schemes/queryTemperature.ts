/**
 * What Llama 4 multiplies queries by in layers without an encoding, so that attention stays sharp in long texts:
 * ln(1 + ⌊(n + 1)/floorScale⌋) · attnScale + 1 at position n ≥ 0. 1 up to position floorScale − 2.
 */
export function llama4QueryScale(
  position: number,
  { floorScale, attnScale }: { readonly floorScale: number; readonly attnScale: number },
): number {
  return Math.log1p(Math.floor((position + 1) / floorScale)) * attnScale + 1;
}

/**
 * What Ministral 3 multiplies rotated queries by: 1 + β · ln(1 + ⌊n/O⌋) at position n ≥ 0, O the trained length.
 * Unlike Llama 4 it counts from n, so that it is 1 up to position O − 1.
 */
export function ministral3QueryScale(position: number, beta: number, trainedLength: number): number {
  return 1 + beta * Math.log1p(Math.floor(position / trainedLength));
}
