import { encodedArrays, encodedShape } from '../analysis/encodedArrays';
import type { ExportSource } from './exportSource';
import { npy } from './npy';

/** The arrays of an encoding as one `.npy` file: cosines and sines are one array (2, T, R/2). */
export function npyFile({ encoding, positions }: ExportSource): Uint8Array {
  const { vectors, cos, sin, bias } = encodedArrays(encoding, positions);
  const arrays = [vectors, cos, sin, bias].filter((values) => values !== undefined);
  const shape = encodedShape(encoding, positions.count);
  return npy(arrays.length > 1 ? [arrays.length, ...shape] : shape, arrays);
}
