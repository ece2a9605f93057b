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

/** The least whole number that rounds to each of the bfloat16 from 0 to 2²⁴, in their order. */
export function bfloat16Starts(): Int32Array {
  const starts = [0];
  for (let value = 0; value < 2 ** 24;) {
    const next = value < 256 ? value + 1 : value + 2 ** (Math.floor(Math.log2(value)) - 7);
    const middle = Math.floor((value + next) / 2);
    starts.push(toBfloat16(middle) === next ? middle : middle + 1);
    value = next;
  }
  return Int32Array.from(starts);
}
