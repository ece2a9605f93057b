import { expect } from 'chai';
import { contentLogit } from '../../../src/analysis/contentLogit';
import { distanceProfile } from '../../../src/analysis/distanceProfile';
import type { Spec } from '../../../src/schemes/encoding';
import { expectClose } from '../../golden/close';
import { rotationOf } from '../../golden/encodings';

const rerope = (parameters: Omit<Spec, 'scheme'> = {}): Spec => ({
  scheme: 'rerope',
  headDim: 4,
  window: 4,
  ...parameters,
});
const farAs = (spec: Spec, query: number, keys: readonly number[]): number[] =>
  keys.map((key) => rotationOf(spec).axisDistance!(query, key, 0));

/** R(angle of position)x in halves, as the released code rotates one vector. */
function rotated(vector: readonly number[], position: number): number[] {
  const half = vector.length / 2;
  return vector.map((value, channel) => {
    const angle = position * 10000 ** (-(channel % half) / half);
    const other = channel < half ? -vector[channel + half]! : vector[channel - half]!;
    return value * Math.cos(angle) + other * Math.sin(angle);
  });
}
const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, c) => sum + value * b[c]!, 0);

describe('ReRoPE', () => {
  it('has keys within the window where RoPE has them, and all others at the window', () => {
    expect(farAs(rerope(), 10, [10, 9, 7, 6, 5, 0])).to.deep.equal([0, 1, 3, 4, 4, 4]);
  });

  it('with a leak goes on more slowly, by the factor', () => {
    const spec = rerope({ dialect: 'leaky', scalingFactor: 2 });
    expect(farAs(spec, 10, [8, 7, 6, 5, 4, 0])).to.deep.equal([2, 3, 4, 4.5, 5, 7]);
  });

  it('in groups is Self-Extend, whose groups stand where positions are, not where the query is', () => {
    const spec = rerope({ dialect: 'grouped', groupSize: 3, window: 6 });
    // ⌊10/3⌋ − ⌊j/3⌋ + 6 − 2 for j ≤ 4.
    expect(farAs(spec, 10, [5, 4, 3, 2, 0])).to.deep.equal([5, 6, 6, 7, 7]);
  });

  it('has keys after the query as far on the other side', () => {
    for (const dialect of ['clipped', 'leaky', 'grouped']) {
      const spec = rerope({ dialect });
      expect(farAs(spec, 3, [20])[0]).to.equal(-farAs(spec, 20, [3])[0]!);
    }
  });

  it('gives the scores of the two rotations of the released code', () => {
    const [query, key] = [
      [0.3, -1.2, 0.7, 2],
      [1.1, 0.4, -0.9, 0.2],
    ] as const;
    const logit = contentLogit(rotationOf(rerope({ logScaling: false })));
    const [near, far] = [
      logit(Float64Array.from(query), 9, Float64Array.from(key), 7),
      logit(Float64Array.from(query), 9, Float64Array.from(key), 2),
    ];
    expect(near).to.be.closeTo(dot(rotated(query, 9), rotated(key, 7)) / 2, 1e-12);
    expect(far).to.be.closeTo(dot(rotated(query, 4), key) / 2, 1e-12);
  });

  it('with a leak gives the scores of its second rotation, of positions divided by the factor and moved', () => {
    const [query, key] = [
      [0.3, -1.2, 0.7, 2],
      [1.1, 0.4, -0.9, 0.2],
    ] as const;
    const spec = rerope({ dialect: 'leaky', scalingFactor: 16, logScaling: false });
    const far = contentLogit(rotationOf(spec))(Float64Array.from(query), 90, Float64Array.from(key), 2);
    expect(far).to.be.closeTo(dot(rotated(query, (90 + 4 * 15) / 16), rotated(key, 2 / 16)) / 2, 1e-12);
  });

  it('scales queries beyond the trained length by the log of their number', () => {
    const encoding = rotationOf(rerope({ trainingLength: 100 }));
    expect([0, 50, 99].map((position) => encoding.queryScale?.(position))).to.deep.equal([1, 1, 1]);
    expect(encoding.queryScale?.(9999)).to.be.closeTo(2, 1e-15);
    expect(rotationOf(rerope({ logScaling: false }))).not.to.have.property('queryScale');
  });

  it('has a profile that is flat beyond the window', () => {
    const { mean } = distanceProfile(rotationOf(rerope()), { maxDistance: 9, points: 10 });
    const plain = distanceProfile(rotationOf({ scheme: 'rope', headDim: 4 }), { maxDistance: 9, points: 10 }).mean;
    expectClose(mean, [...plain.subarray(0, 5), ...new Array<number>(5).fill(plain[4]!)], { absolute: 1e-12 });
  });
});
