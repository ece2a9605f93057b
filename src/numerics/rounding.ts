import { toBfloat16 } from './bfloat16';
import { toFloat16 } from './float16';

/** A format that runtimes hold numbers in. */
export type NumberFormat = 'float64' | 'float32' | 'bfloat16' | 'float16';

/**
 * Round to the nearest number of a format, ties to even, bit by bit. The two short formats round what float32 left, as
 * PyTorch's `.to(torch.bfloat16)` and `.half()` do with a float32 tensor, and with a Python number.
 */
export const roundTo: Readonly<Record<NumberFormat, (value: number) => number>> = {
  float64: (value) => value,
  float32: Math.fround,
  bfloat16: toBfloat16,
  float16: toFloat16,
};

/** The first whole number that a format does not hold: 257 in bfloat16, 2049 in float16, 2²⁴ + 1 in float32. */
export function firstInexactInteger(format: Exclude<NumberFormat, 'float64'>): number {
  let power = 1;
  while (roundTo[format](power + 1) === power + 1) power *= 2;
  return power + 1;
}
