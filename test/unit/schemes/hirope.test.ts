import { expect } from 'chai';
import type { Spec } from '../../../src/schemes/encoding';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { SpecError } from '../../../src/schemes/specError';
import { expectClose } from '../../golden/close';
import { rotationOf } from '../../golden/encodings';

const hirope = (parameters: Omit<Spec, 'scheme'>): Spec => ({ scheme: 'hirope', headDim: 8, ...parameters });
const distances = (spec: Spec, query: number, key: number): number[] => {
  const encoding = rotationOf(spec);
  return encoding.axes!.names.map((_, axis) => encoding.axisDistance!(query, key, axis));
};

describe('HiRoPE', () => {
  it('reads tokens with the fast half of the pairs and segments of 128 tokens with the slow half', () => {
    const { axes, pairs } = rotationOf(hirope({}));
    expect(axes!.names).to.deep.equal(['token', 'function']);
    expect([...pairs.axisOf!]).to.deep.equal([0, 0, 1, 1]);
    expect([axes!.at(300, 0), axes!.at(300, 1)]).to.deep.equal([300, 2]);
  });

  it('rotates every pair by the position on its level, as equation 3 does', () => {
    const out = new Float64Array(8);
    rotationOf(hirope({ layout: 'interleaved' })).rotate(Float64Array.of(1, 0, 1, 0, 1, 0, 1, 0), 300, out);
    const angles = [300, 300 * 0.1, 2 * 0.01, 2 * 0.001];
    expectClose(
      out,
      angles.flatMap((angle) => [Math.cos(angle), Math.sin(angle)]),
      { absolute: 1e-13 },
    );
  });

  it('has near keys where plain RoPE has them, and goes on from the end of the window on the higher level', () => {
    const spec = hirope({ windowLength: 3, segmentLengths: [10] });
    expect(distances(spec, 20, 20)).to.deep.equal([0, 0]);
    expect(distances(spec, 20, 18)).to.deep.equal([2, 2]);
    // The segment before, then the one before that.
    expect(distances(spec, 20, 17)).to.deep.equal([3, 1 + 2]);
    expect(distances(spec, 20, 9)).to.deep.equal([11, 2 + 2]);
    // In the same segment, beyond the window.
    expect(distances(spec, 19, 12)).to.deep.equal([7, 0 + 2]);
    expect(distances(spec, 17, 20)).to.deep.equal([-3, -1 - 2]);
  });

  it('has levels for statements and files where there are more segments, and pairs as told', () => {
    const spec = hirope({ segmentLengths: [4, 32], levelPairs: [1, 1, 2] });
    const { axes, pairs } = rotationOf(spec);
    expect(axes!.names).to.deep.equal(['token', 'statement', 'function']);
    expect([...pairs.axisOf!]).to.deep.equal([0, 1, 2, 2]);
    expect([0, 1, 2].map((level) => axes!.at(100, level))).to.deep.equal([100, 25, 3]);
  });

  it('is plain RoPE where all pairs read tokens', () => {
    const spec = hirope({ levelPairs: [4, 0] });
    const vector = Float64Array.from({ length: 8 }, (_, d) => d - 3);
    const [own, plain] = [spec, { scheme: 'rope', headDim: 8 }].map((one) => {
      const out = new Float64Array(8);
      rotationOf(one).rotate(vector, 777, out);
      return out;
    });
    expectClose(own!, plain!, { absolute: 0 });
  });

  it('takes no other number of levels, and no shares that do not add up', () => {
    expect(() => encodingOf(hirope({ segmentLengths: [] }))).to.throw(SpecError, 'hirope.segmentLengths');
    expect(() => encodingOf(hirope({ segmentLengths: [1, 2, 3, 4] }))).to.throw(SpecError, 'hirope.segmentLengths');
    expect(() => encodingOf(hirope({ levelPairs: [2, 1] }))).to.throw(SpecError, 'add up to the 4 pairs');
  });
});
