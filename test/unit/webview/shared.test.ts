import { expect } from 'chai';
import fc from 'fast-check';
import { shared } from '../../../webview/shared';

describe('What two states share', () => {
  const before = { a: { values: Float32Array.of(1, NaN) }, list: [{ x: 1 }, { x: 2 }], word: 'same' };

  it('is all of the earlier one where nothing changed', () => {
    expect(shared(before, structuredClone(before))).to.equal(before);
  });

  it('is what has not changed, beside what has', () => {
    const after = { ...structuredClone(before), list: [{ x: 1 }, { x: 3 }] };
    const result = shared(before, after);
    expect(result).to.deep.equal(after);
    expect(result.a).to.equal(before.a);
    expect(result.list[0]).to.equal(before.list[0]);
    expect(result.list[1]).to.not.equal(before.list[1]);
    expect(before.list[1]?.x).to.equal(2);
  });

  it('is not a part that one of them lacks, or numbers of another kind or count', () => {
    expect(shared({ a: 1, b: 2 }, { a: 1 })).to.deep.equal({ a: 1 });
    expect(shared({ a: 1 }, { a: 1, b: undefined })).to.deep.equal({ a: 1, b: undefined });
    expect(shared<unknown>({ a: 1 }, { b: undefined })).to.deep.equal({ b: undefined });
    const floats = Float64Array.of(1);
    expect(shared<unknown>(Float32Array.of(1), floats)).to.equal(floats);
    const longer = Float64Array.of(1, 2);
    expect(shared<unknown>(floats, longer)).to.equal(longer);
    expect(shared<unknown>([], {})).to.deep.equal({});
    expect(shared<unknown>(undefined, null)).to.equal(null);
  });

  it('never changes what a state says', () => {
    fc.assert(
      fc.property(fc.object(), fc.object(), (one, other) => {
        expect(shared(one, structuredClone(other))).to.deep.equal(other);
        const copy = structuredClone(one);
        expect(shared(one, copy)).to.equal(one);
      }),
    );
  });
});
