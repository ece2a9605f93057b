import { expect } from 'chai';
import { distanceBlocks } from '../../../src/analysis/distanceBlocks';
import { distanceProfile } from '../../../src/analysis/distanceProfile';
import { cosineSums } from '../../../src/numerics/cosineSum';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { Spec } from '../../../src/schemes/encoding';
import { schemes } from '../../../src/schemes/registry';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { expectClose } from '../../golden/close';
import { biasesOf, rotationOf, vectorsOf } from '../../golden/encodings';

const profile = (spec: Spec, maxDistance: number, points = maxDistance + 1, head = 0) =>
  distanceProfile(encodingOf(spec), { maxDistance, points, head });

describe('blocks of distances', () => {
  it('hold one distance each while there is room', () => {
    expect(distanceBlocks(9, 10)).to.deep.equal(Array.from({ length: 10 }, (_, first) => ({ first, count: 1 })));
  });

  for (const [maxDistance, points] of [
    [1000, 100],
    [1_000_000, 300],
    [131_071, 2],
    [5, 3],
    [0, 10],
  ] as const) {
    it(`cover 0 to ${maxDistance} without gaps in at most ${points} blocks that never shrink before the last`, () => {
      const blocks = distanceBlocks(maxDistance, points);
      expect(blocks.length).to.be.at.most(points);
      let next = 0;
      blocks.forEach(({ first, count }, index) => {
        expect(first).to.equal(next);
        next = first + count;
        if (index > 0 && index < blocks.length - 1) expect(count).to.be.at.least(blocks[index - 1]!.count);
      });
      expect(next).to.equal(maxDistance + 1);
    });
  }

  it('use most of the room there is', () => {
    expect(distanceBlocks(1_000_000, 300).length).to.be.above(250);
  });
});

describe('the distance profile', () => {
  it('of any scheme is 0 at distance 0', () => {
    for (const scheme of schemes.map(({ id }) => id)) {
      expect(profile({ scheme }, 10).mean[0], scheme).to.be.closeTo(0, 1e-12);
    }
  });

  it('of a sinusoid is the change of PE(i) · PE(j) / √D', () => {
    const spec = { scheme: 'sinusoidal', hiddenSize: 16 };
    const encoding = vectorsOf(spec);
    const rows = new Float64Array(51 * 16);
    encoding.fill(indexPositions(51, 1000), 0, 51, rows);
    const dot = (i: number, j: number): number => {
      let sum = 0;
      for (let d = 0; d < 16; d++) sum += rows[i * 16 + d]! * rows[j * 16 + d]!;
      return sum / 4;
    };
    const expected = Array.from({ length: 51 }, (_, distance) => dot(50, 50 - distance) - dot(50, 50));
    expectClose(profile(spec, 50).mean, expected, { absolute: 1e-9 });
  });

  it('of a rotation is the change of q · R(Δ)q / √headDim for q of ones, pass-through channels included', () => {
    const spec = { scheme: 'rope', headDim: 16, partialRotaryFactor: 0.5 };
    const encoding = rotationOf(spec);
    const rotated = new Float64Array(16);
    const expected = Array.from({ length: 51 }, (_, distance) => {
      encoding.rotate(new Float64Array(16).fill(1), distance, rotated);
      return (rotated.reduce((sum, value) => sum + value, 0) - 16) / 4;
    });
    // With all channels 1 the sines of a pair cancel, as they do on average.
    expectClose(profile(spec, 50).mean, expected, { absolute: 1e-12 });
  });

  it('of ALiBi is minus the slope times the distance', () => {
    const { mean, after, note } = profile({ scheme: 'alibi' }, 20, 21, 2);
    expectClose(
      mean,
      Array.from({ length: 21 }, (_, distance) => -distance / 8),
      { absolute: 1e-15 },
    );
    expect(after).to.equal(undefined);
    expect(note).to.equal('head 2 of 8');
  });

  it('of T5 differs for keys after the query when bidirectional', () => {
    const { mean, after } = profile({ scheme: 't5' }, 20);
    expect(after![0]).to.equal(0);
    expect(after![5]).to.not.equal(mean[5]);
    expect(profile({ scheme: 't5', bidirectional: false }, 20).after).to.equal(undefined);
  });

  it('of FIRE is what the query at the largest distance sees, and says so', () => {
    const encoding = biasesOf({ scheme: 'fire', initL: 8 });
    const { mean, note, after } = profile({ scheme: 'fire', initL: 8 }, 20);
    const expected = Array.from(mean, (_, distance) => encoding.bias(0, 20, 20 - distance) - encoding.bias(0, 20, 20));
    expectClose(mean, expected, { absolute: 1e-12 });
    expect([note, after]).to.deep.equal(['head 0 of 12, query at position 20', undefined]);
  });

  it('of no encoding is 0 everywhere', () => {
    const { mean, low, high } = profile({ scheme: 'nope' }, 1000, 50);
    expect([...mean, ...low, ...high].every((value) => value === 0)).to.equal(true);
  });

  it('of a learned table ends where the table ends', () => {
    const { mean } = profile({ scheme: 'learned', maxPositionEmbeddings: 16 }, 20);
    expect([...mean].map(Number.isNaN)).to.deep.equal(Array.from({ length: 21 }, (_, distance) => distance >= 16));
  });

  it('of a learned table is the mean over its pairs of rows, and lies within their extremes', () => {
    const spec = { scheme: 'learned', hiddenSize: 4, maxPositionEmbeddings: 3, initializerRange: 1 };
    const rows = new Float64Array(12);
    vectorsOf(spec).fill(indexPositions(3), 0, 3, rows);
    const dot = (i: number, j: number): number => {
      let sum = 0;
      for (let d = 0; d < 4; d++) sum += rows[i * 4 + d]! * rows[j * 4 + d]!;
      return sum / 2;
    };
    const { mean, low, high } = profile(spec, 2);
    // Queries 0, 1, 2 look at keys 1, 0, 1 at distance 1; queries 0 and 2 at each other at distance 2.
    const changes = [dot(0, 1) - dot(0, 0), dot(1, 0) - dot(1, 1), dot(2, 1) - dot(2, 2)];
    const far = [dot(0, 2) - dot(0, 0), dot(2, 0) - dot(2, 2)];
    expectClose(mean, [0, average(changes), average(far)], { absolute: 1e-12 });
    expectClose(low, [0, Math.min(...changes), Math.min(...far)], { absolute: 1e-12 });
    expectClose(high, [0, Math.max(...changes), Math.max(...far)], { absolute: 1e-12 });
  });

  const specs: readonly Spec[] = [
    { scheme: 'sinusoidal', hiddenSize: 8 },
    { scheme: 'rope', headDim: 8 },
    { scheme: 'alibi' },
    { scheme: 't5' },
  ];
  for (const spec of specs) {
    it(`of ${spec.scheme} in blocks is the mean of the distances it covers, between their extremes`, () => {
      const every = profile(spec, 2000);
      const blocks = distanceBlocks(2000, 60);
      const { distances, mean, low, high } = profile(spec, 2000, 60);
      blocks.forEach(({ first, count }, index) => {
        const members = [...every.mean.subarray(first, first + count)];
        expect(distances[index]).to.equal(first + (count - 1) / 2);
        expect(mean[index]).to.be.closeTo(average(members), 1e-9);
        expect(low[index]).to.be.closeTo(Math.min(...members), 1e-9);
        expect(high[index]).to.be.closeTo(Math.max(...members), 1e-9);
      });
    });
  }

  it('has the exact mean within its envelope where a block is too large to look at every distance', () => {
    const { pairs } = rotationOf({ scheme: 'rope' });
    const { mean, low, high } = profile({ scheme: 'rope' }, 500_000, 20);
    const { first, count } = distanceBlocks(500_000, 20).at(-1)!;
    const sums = new Float64Array(count);
    cosineSums(pairs.inverseFrequencies, first, count, sums);
    expect(count).to.be.above(4096);
    expect(mean.at(-1)).to.be.closeTo((2 / Math.sqrt(128)) * (average([...sums]) - 64), 1e-9);
    expect(mean.every((value, index) => value >= low[index]! && value <= high[index]!)).to.equal(true);
  });
});

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
