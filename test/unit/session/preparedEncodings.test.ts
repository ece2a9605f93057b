import { assert } from 'chai';
import { resolveSpec } from '../../../src/schemes/resolveSpec';
import { preparedEncoding } from '../../../src/session/preparedEncodings';

describe('The encodings that are prepared', () => {
  const same = (value: object, lengths: readonly [number, number]): boolean => {
    const [one, other] = lengths.map((length) => preparedEncoding(resolveSpec(value), length));
    return one === other;
  };

  it('are kept from one text to the next', () => {
    for (const scheme of ['alibi', 'rope', 'sinusoidal', 'learned']) assert.isTrue(same({ scheme }, [10, 20]), scheme);
  });

  it('are others for another length where they depend on it', () => {
    const dynamic = { scheme: 'rope', ropeType: 'dynamic', factor: 2 };
    assert.isFalse(same(dynamic, [5000, 6000]));
    assert.isTrue(same(dynamic, [6000, 6000]));
    const [short, long] = [5000, 6000].map((length) => preparedEncoding(resolveSpec(dynamic), length));
    assert.deepEqual([short?.sequenceLength, long?.sequenceLength], [5000, 6000]);
  });

  it('are made anew where they would keep much: tables above 8 MB, contents', () => {
    const table = { scheme: 'learned', hiddenSize: 1024 };
    assert.isTrue(same({ ...table, maxPositionEmbeddings: 1024 }, [10, 10]));
    assert.isFalse(same({ ...table, maxPositionEmbeddings: 1025 }, [10, 10]));
    assert.isFalse(same({ scheme: 'shaw' }, [10, 10]));
  });

  it('are the last six', () => {
    const ofSize = (hiddenSize: number): object =>
      preparedEncoding(resolveSpec({ scheme: 'sinusoidal', hiddenSize }), 10);
    const sizes = [2, 4, 6, 8, 10, 12];
    const first = sizes.map(ofSize);
    assert.deepEqual(
      sizes.map((size, index) => ofSize(size) === first[index]),
      sizes.map(() => true),
    );
    ofSize(14);
    assert.isFalse(ofSize(2) === first[0]);
  });
});
