const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/**
 * The nearest bfloat16 (8 bits of significand, range of float32) of a number, ties to even, as hardware rounds a
 * float32. A number is rounded to float32 first, because that is what there is to round.
 */
export function toBfloat16(value: number): number {
  if (Number.isNaN(value)) return NaN;
  float[0] = value;
  const word = bits[0]!;
  // Adding just under half of the last kept place carries into it where the rest is more than half, or half and odd.
  bits[0] = (word + 0x7fff + ((word >>> 16) & 1)) & 0xffff0000;
  return float[0];
}
