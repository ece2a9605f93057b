const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

const greatest = 65504;
const leastExponent = -14;
const fractionBits = 10;

/**
 * The nearest float16 (IEEE 754 binary16: 11 bits of significand, subnormals down to 2⁻²⁴, ±Infinity from 65 520 on)
 * of a number, ties to even. A number is rounded to float32 first, because that is what runtimes have to round.
 */
export function toFloat16(value: number): number {
  float[0] = value;
  const single = float[0];
  const size = Math.abs(single);
  if (!(size > 0 && size < Infinity)) return single;
  const exponent = Math.max(((bits[0]! >>> 23) & 0xff) - 127, leastExponent);
  // A float64 this large has just the steps between neighbouring float16, so that adding rounds to one of them.
  const coarse = 2 ** (exponent - fractionBits + 52);
  const rounded = size + coarse - coarse;
  return Math.sign(single) * (rounded > greatest ? Infinity : rounded);
}
