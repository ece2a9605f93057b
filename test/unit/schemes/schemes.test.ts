import { expect } from 'chai';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { AddsEncoding } from '../../../src/schemes/encoding';
import { SpecError } from '../../../src/schemes/specError';
import { expectClose } from '../../golden/close';
import { biasesOf, rotationOf, vectorsOf } from '../../golden/encodings';

function rows(encoding: AddsEncoding, first: number, count: number): Float64Array {
  const out = new Float64Array(count * encoding.dimension);
  encoding.fill(indexPositions(count, first), 0, count, out);
  return out;
}

describe('sinusoidal', () => {
  it('is sin, cos of the position at the first pair and of a hundredth of it at the second, for D = 4', () => {
    const encoding = vectorsOf({ scheme: 'sinusoidal', hiddenSize: 4 });
    expectClose(rows(encoding, 3, 1), [Math.sin(3), Math.cos(3), Math.sin(0.03), Math.cos(0.03)], { absolute: 1e-15 });
  });

  it('knows which dimensions hold a pair in either layout', () => {
    const dimensions = (layout: string): readonly number[] =>
      vectorsOf({ scheme: 'sinusoidal', hiddenSize: 8, layout }).pairs!.dimensionsOf(1);
    expect(dimensions('interleaved')).to.deep.equal([2, 3]);
    expect(dimensions('concatenated')).to.deep.equal([1, 5]);
  });

  it('has one frequency, 1, at D = 2 on either ladder', () => {
    for (const ladder of ['paper', 'halfMinusOne']) {
      const { pairs } = vectorsOf({ scheme: 'sinusoidal', hiddenSize: 2, ladder });
      expect([...pairs!.inverseFrequencies]).to.deep.equal([1]);
    }
  });

  it('ends at exactly 1/base on the halfMinusOne ladder', () => {
    const { pairs } = vectorsOf({ scheme: 'sinusoidal', hiddenSize: 64, ladder: 'halfMinusOne' });
    expect(pairs!.inverseFrequencies.at(-1)).to.be.closeTo(1e-4, 1e-18);
  });

  it('has vectors of norm √(D/2)', () => {
    const encoding = vectorsOf({ scheme: 'sinusoidal', hiddenSize: 32 });
    expect(encoding.norm).to.equal(4);
    expect(Math.hypot(...rows(encoding, 12345, 1))).to.be.closeTo(4, 1e-12);
  });
});

describe('the padding row', () => {
  it('of sinusoids and of a learned table is 0, and only that', () => {
    for (const scheme of ['sinusoidal', 'learned']) {
      const encoding = vectorsOf({ scheme, hiddenSize: 4, paddingIdx: 1 });
      const values = rows(encoding, 0, 3);
      expect([...values.subarray(4, 8)], scheme).to.deep.equal([0, 0, 0, 0]);
      expect(values.subarray(0, 4).some((value) => value !== 0)).to.equal(true);
      expect(values.subarray(8).some((value) => value !== 0)).to.equal(true);
    }
  });
});

describe('a learned table of OPT', () => {
  const table = { scheme: 'learned', hiddenSize: 4, maxPositionEmbeddings: 6 };
  const opt = vectorsOf({ ...table, offset: 2 });

  it('is read two rows further on', () => {
    const plain = vectorsOf({ ...table, maxPositionEmbeddings: 8 });
    expect([...rows(opt, 0, 6)]).to.deep.equal([...rows(plain, 2, 6)]);
  });

  it('has two rows more than it serves positions', () => {
    expect(opt.learnedParameters).to.equal(4 * 8);
    expect(opt.tableLength).to.equal(6);
    expect(rows(opt, 6, 1).every(Number.isNaN)).to.equal(true);
  });
});

describe('learned', () => {
  const encoding = vectorsOf({ scheme: 'learned', hiddenSize: 64, maxPositionEmbeddings: 100, seed: 5 });

  it('gives a row the same values however it is reached', () => {
    expect([...rows(encoding, 0, 100).subarray(99 * 64)]).to.deep.equal([...rows(encoding, 99, 1)]);
  });

  it('gives other values for another seed', () => {
    const other = vectorsOf({ scheme: 'learned', hiddenSize: 64, maxPositionEmbeddings: 100, seed: 6 });
    expect(rows(other, 0, 1)[0]).to.not.equal(rows(encoding, 0, 1)[0]);
  });

  it('has the standard deviation it is told', () => {
    const values = rows(encoding, 0, 100);
    const variance = values.reduce((sum, value) => sum + value ** 2, 0) / values.length;
    expect(Math.sqrt(variance)).to.be.closeTo(0.02, 0.0005);
  });

  it('has no vector before its first row or after its last', () => {
    expect(rows(encoding, 100, 2).every(Number.isNaN)).to.equal(true);
    expect(rows(encoding, -1, 1).every(Number.isNaN)).to.equal(true);
    expect(rows(encoding, 99, 1).some(Number.isNaN)).to.equal(false);
  });

  it('learns rows × D parameters', () => {
    expect(encoding.learnedParameters).to.equal(6400);
    expect(encoding.seeded).to.equal(true);
  });
});

describe('rope', () => {
  it('truncates the rotary dimension in floating point: 100 × 0.29 rotates 28 channels', () => {
    expect(rotationOf({ scheme: 'rope', headDim: 100, partialRotaryFactor: 0.29 }).rotaryDim).to.equal(28);
  });

  it('rounds an odd rotary dimension up to whole pairs and keeps it in the exponent', () => {
    const { rotaryDim, pairs } = rotationOf({ scheme: 'rope', headDim: 10, partialRotaryFactor: 0.5 });
    expect(rotaryDim).to.equal(6);
    expectClose(pairs.inverseFrequencies, [1, 10000 ** (-2 / 5), 10000 ** (-4 / 5)], { relative: 1e-15 });
  });

  it('reads the factor for linear scaling only', () => {
    const slowest = (ropeType: string): number =>
      rotationOf({ scheme: 'rope', headDim: 4, ropeType, factor: 4 }).pairs.inverseFrequencies[1]!;
    expect(slowest('default')).to.be.closeTo(0.01, 1e-17);
    expect(slowest('linear')).to.be.closeTo(0.0025, 1e-17);
  });

  it('has a table of cosines and sines that rotates as its rotation does', () => {
    const encoding = rotationOf({ scheme: 'rope', headDim: 8, layout: 'interleaved' });
    const [cos, sin] = [new Float64Array(4 * 200), new Float64Array(4 * 200)];
    encoding.fillCosSin(indexPositions(200, 50), 0, 200, cos, sin);
    const rotated = new Float64Array(8);
    encoding.rotate(Float64Array.of(1, 0, 1, 0, 1, 0, 1, 0), 50 + 150, rotated);
    const fromTable = [0, 1, 2, 3].flatMap((k) => [cos[150 * 4 + k]!, sin[150 * 4 + k]!]);
    expectClose(rotated, fromTable, { absolute: 1e-12 });
  });

  it('can rotate a vector in place', () => {
    const encoding = rotationOf({ scheme: 'rope', headDim: 6, partialRotaryFactor: 0.7 });
    const vector = Float64Array.of(1, 2, 3, 4, 5, 6);
    const out = new Float64Array(6);
    encoding.rotate(vector, 9, out);
    encoding.rotate(vector, 9, vector);
    expect([...vector]).to.deep.equal([...out]);
  });
});

describe('weights given in the spec', () => {
  it('of KERPLE are those of its heads, and nothing is seeded', () => {
    const encoding = biasesOf({ scheme: 'kerple', numAttentionHeads: 2, biasP: [1, 2], biasA: [1, 0.5] });
    expect(encoding.seeded).to.equal(false);
    expect(encoding.bias(0, 3, 2)).to.be.closeTo(-Math.LN2, 1e-15);
    expect(encoding.bias(1, 3, 1)).to.be.closeTo(-2 * Math.LN2, 1e-15);
  });

  it('of T5 are read bucket by bucket', () => {
    const weights = Array.from({ length: 8 }, (_, index) => index);
    const encoding = biasesOf({
      scheme: 't5',
      relativeAttentionNumBuckets: 4,
      numAttentionHeads: 2,
      bidirectional: false,
      relativeAttentionBias: weights,
    });
    expect([0, 1].map((head) => encoding.bias(head, 1, 0))).to.deep.equal([2, 3]);
  });

  it('of FIRE may be some of its layers', () => {
    const spec = { scheme: 'fire', numAttentionHeads: 1, mlpWidth: 1 };
    const some = biasesOf({ ...spec, outputWeights: [0], outputBiases: [7] });
    expect(some.bias(0, 100, 3)).to.equal(7);
    expect(some.seeded).to.equal(true);
    const all = biasesOf({
      ...spec,
      hiddenWeights: [1],
      hiddenBiases: [0],
      outputWeights: [-1],
      outputBiases: [0],
      eps: 0,
    });
    // −ψ(i − j) / ψ(L) with ψ(x) = ln(x/10 + 1).
    expect(all.bias(0, 100, 90)).to.be.closeTo(-Math.LN2 / Math.log(52.2), 1e-12);
    expect(all.seeded).to.equal(false);
  });

  it('of Time2Vec are its frequencies and phases', () => {
    const encoding = vectorsOf({ scheme: 'time2vec', hiddenSize: 2, timePerPosition: 1, omega: [2, 1], phi: [1, 0] });
    expectClose(rows(encoding, 3, 1), [7, Math.sin(3)], { absolute: 1e-15 });
  });

  it('are as many as the parameters say', () => {
    expect(() => biasesOf({ scheme: 'kerple', biasP: [1] })).to.throw(
      SpecError,
      'biasP has 1 numbers, but there must be 12 (setting phasor.parameters.kerple.biasP).',
    );
  });
});

describe('Fourier features', () => {
  it('of NeRF are the share of the length, then sine and cosine of ever doubled angles', () => {
    const encoding = vectorsOf({ scheme: 'nerf', multires: 2, maxPositionEmbeddings: 10 });
    expectClose(rows(encoding, 5, 1), [0.5, Math.sin(0.5), Math.cos(0.5), Math.sin(1), Math.cos(1)], {
      absolute: 1e-15,
    });
  });

  it('of Perceiver go from −1 to 1 over the length, and end there', () => {
    const encoding = vectorsOf({ scheme: 'perceiver', numBands: 1, maxPositionEmbeddings: 3 });
    expectClose(rows(encoding, 0, 3), [-1, 0, -1, 0, 0, 1, 1, 0, -1], { absolute: 1e-15 });
    expect(rows(encoding, 3, 1).every(Number.isNaN)).to.equal(true);
  });
});

describe('alibi', () => {
  it('halves the slope from head to head with eight heads', () => {
    const { slopes } = biasesOf({ scheme: 'alibi' });
    expectClose(
      slopes!,
      [1, 2, 3, 4, 5, 6, 7, 8].map((power) => 2 ** -power),
      { absolute: 0 },
    );
  });

  it('fills in slopes between those of a power of two', () => {
    const { slopes } = biasesOf({ scheme: 'alibi', numAttentionHeads: 3 });
    expectClose(slopes!, [2 ** -4, 2 ** -8, 2 ** -2], { absolute: 0 });
  });
});

describe('t5', () => {
  const encoding = biasesOf({ scheme: 't5' });

  it('gives distances of one bucket the same bias', () => {
    expect(encoding.bias(3, 128, 0)).to.equal(encoding.bias(3, 1_000_000, 0));
    expect(encoding.bias(3, 0, 1)).to.not.equal(encoding.bias(3, 1, 0));
  });

  it('gives keys after the query no bias in a decoder', () => {
    expect(biasesOf({ scheme: 't5', bidirectional: false }).bias(0, 0, 1)).to.be.NaN;
  });

  it('learns one weight for each bucket and head', () => {
    expect(encoding.learnedParameters).to.equal(32 * 12);
  });
});
