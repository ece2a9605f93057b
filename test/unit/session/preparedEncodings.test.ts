import { assert } from 'chai';
import { resolveSpec } from '../../../src/schemes/resolveSpec';
import { preparedEncoding } from '../../../src/session/preparedEncodings';

describe('The encodings that are prepared', () => {
  const same = (value: object, lengths: readonly [number, number]): boolean => {
    const [one, other] = lengths.map((length) => preparedEncoding(resolveSpec(value), length));
    return one === other;
  };

  it('of biases and rotations are kept from one text to the next', () => {
    assert.isTrue(same({ scheme: 'alibi' }, [10, 20]));
    assert.isTrue(same({ scheme: 'rope' }, [10, 20]));
  });

  it('are others for another length where they depend on it', () => {
    const dynamic = { scheme: 'rope', ropeType: 'dynamic', factor: 2 };
    assert.isFalse(same(dynamic, [5000, 6000]));
    assert.isTrue(same(dynamic, [6000, 6000]));
    const [short, long] = [5000, 6000].map((length) => preparedEncoding(resolveSpec(dynamic), length));
    assert.deepEqual([short?.sequenceLength, long?.sequenceLength], [5000, 6000]);
  });

  it('of vectors are made anew', () => {
    assert.isFalse(same({ scheme: 'sinusoidal' }, [10, 10]));
  });
});
