import { assert } from 'chai';
import { npy } from '../../../src/exports/npy';

describe('a .npy file', () => {
  /** Read as the format's specification says. */
  function read(bytes: Uint8Array): { header: string; dataStart: number; values: number[] } {
    const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    assert.deepEqual(Array.from(bytes.subarray(0, 8)), [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]);
    const dataStart = 10 + data.getUint16(8, true);
    const header = Buffer.from(bytes.subarray(10, dataStart)).toString('latin1');
    const values = Array.from({ length: (bytes.length - dataStart) / 8 }, (_, index) =>
      data.getFloat64(dataStart + 8 * index, true),
    );
    return { header, dataStart, values };
  }

  it('holds float64 values, little endian, in C order, to the bit', () => {
    const { header, values } = read(npy([2, 3], [Float64Array.of(1, -0.1, Math.PI, 4e-300, NaN, -Infinity)]));
    assert.equal(header.trimEnd(), "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }");
    assert.deepEqual(values, [1, -0.1, Math.PI, 4e-300, NaN, -Infinity]);
  });

  it('holds several arrays one after the other', () => {
    assert.deepEqual(read(npy([2, 1, 2], [Float64Array.of(1, 2), Float64Array.of(3, 4)])).values, [1, 2, 3, 4]);
  });

  it('writes a shape of one length as a tuple of Python', () => {
    assert.include(read(npy([3], [new Float64Array(3)])).header, "'shape': (3,), }");
    assert.deepEqual(read(npy([0], [])).values, []);
  });

  it('starts its data at a multiple of 64 after a line break', () => {
    for (const shape of [[1], [12, 2048, 2048], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]]) {
      const { header, dataStart } = read(npy(shape, []));
      assert.equal(dataStart % 64, 0);
      assert.isTrue(header.endsWith('\n'));
    }
  });
});
