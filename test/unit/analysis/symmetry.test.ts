import { expect } from 'chai';
import { asymmetry, formatAsymmetry } from '../../../src/analysis/symmetry';
import { encodingOf } from '../../../src/schemes/resolveSpec';

describe('symmetry', () => {
  it('holds for vectors and rotations: both tokens get the same', () => {
    for (const scheme of ['sinusoidal', 'learned', 'rope', 'nope']) {
      expect(asymmetry(encodingOf({ scheme })), scheme).to.be.below(1e-12);
    }
  });

  it('has no meaning where no key comes after its query', () => {
    for (const scheme of ['alibi', 'kerple', 'fire', 'xpos', 'retnet']) {
      expect(asymmetry(encodingOf({ scheme })), scheme).to.be.NaN;
    }
    expect(formatAsymmetry(NaN)).to.equal('–');
  });

  it('of T5 is the largest difference of the weights of the two buckets of a distance', () => {
    // Two buckets on each side: distance 0, then all others. Head 0: before 5, after −3; head 1: before 1, after 2.
    const spec = {
      ...{ scheme: 't5', relativeAttentionNumBuckets: 4, relativeAttentionMaxDistance: 2, numAttentionHeads: 2 },
      relativeAttentionBias: [0, 0, 5, 1, 0, 0, -3, 2],
    };
    expect(asymmetry(encodingOf(spec))).to.equal(8);
  });

  it('of a bidirectional Sandwich is exact', () => {
    expect(asymmetry(encodingOf({ scheme: 'sandwich', bidirectional: true }))).to.equal(0);
  });

  it('is broken by a temperature of the queries', () => {
    const rope = encodingOf({ scheme: 'rope' });
    expect(asymmetry({ ...rope, queryScale: (position: number) => 1 + position })).to.be.above(1);
  });
});
