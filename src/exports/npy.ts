/**
 * An array as the bytes of a `.npy` file, version 1.0: float64, little endian, C order.
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 * @param shape Its lengths; their product is how many values there are in all of `arrays`, which follow each other.
 */
export function npy(shape: readonly number[], arrays: readonly Float64Array[]): Uint8Array {
  const header = headerOf(shape);
  const count = arrays.reduce((sum, values) => sum + values.length, 0);
  const bytes = new Uint8Array(header.length + 8 * count);
  bytes.set(header);
  const data = new DataView(bytes.buffer);
  let offset = header.length;
  for (const values of arrays) {
    for (const value of values) {
      data.setFloat64(offset, value, true);
      offset += 8;
    }
  }
  return bytes;
}

const magic = [0x93, ...bytesOf('NUMPY'), 1, 0];

/** Padded by spaces so that the data starts at a multiple of 64. */
function headerOf(shape: readonly number[]): Uint8Array {
  const tuple = shape.length === 1 ? `${shape.join()},` : shape.join(', ');
  const text = `{'descr': '<f8', 'fortran_order': False, 'shape': (${tuple}), }`;
  const before = magic.length + 2;
  const length = Math.ceil((before + text.length + 1) / 64) * 64 - before;
  return Uint8Array.from([...magic, length & 0xff, length >> 8, ...bytesOf(`${text.padEnd(length - 1)}\n`)]);
}

function bytesOf(ascii: string): number[] {
  return Array.from(ascii, (character) => character.charCodeAt(0));
}
