import { expect } from 'chai';
import { beyondTrained, type PairBeyond } from '../../../src/analysis/beyondTrained';
import { turnsWithin } from '../../../src/analysis/turns';
import type { Spec } from '../../../src/schemes/encoding';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { rotationOf } from '../../golden/encodings';

function countOf(spec: Spec, kind: PairBeyond, trained: number, target: number): number {
  return beyondTrained(encodingOf(spec), { trained, target }).pairs!.filter((pair) => pair === kind).length;
}

describe('turns', () => {
  it('are the length over the wavelength', () => {
    expect(Array.from(turnsWithin(Float64Array.of(2 * Math.PI, Math.PI / 4, 0), 8))).to.deep.equal([8, 1, 0]);
  });
});

describe('beyond the trained length', () => {
  it('the pairs that never turned reach unseen angles, one token farther on already', () => {
    const spec = { scheme: 'rope' };
    expect(countOf(spec, 'unseen', 4096, 8192)).to.equal(18);
    expect(countOf(spec, 'unseen', 4096, 4097)).to.equal(18);
    expect(countOf(spec, 'repeated', 4096, 8192)).to.equal(46);
  });

  it('nothing is unseen up to the trained length', () => {
    for (const target of [1, 100, 4096]) expect(countOf({ scheme: 'rope' }, 'unseen', 4096, target)).to.equal(0);
  });

  it('linear scaling interpolates every pair up to its factor, and none of the slow ones beyond', () => {
    const linear = { scheme: 'rope', ropeType: 'linear', factor: 4, maxPositionEmbeddings: 4096 };
    expect(countOf(linear, 'interpolated', 4096, 16384)).to.equal(64);
    expect(countOf(linear, 'unseen', 4096, 16385)).to.equal(18);
  });

  it('llama3 repeats 29 pairs and interpolates the other 35', () => {
    const spec = {
      ...{ scheme: 'rope', ropeType: 'llama3', ropeTheta: 500000, factor: 8, lowFreqFactor: 1, highFreqFactor: 4 },
      originalMaxPositionEmbeddings: 8192,
    };
    expect(countOf(spec, 'repeated', 8192, 65536)).to.equal(29);
    expect(countOf(spec, 'interpolated', 8192, 65536)).to.equal(35);
  });

  it('pairs that do not turn are not counted', () => {
    const spec = { scheme: 'rope', ropeType: 'proportional', partialRotaryFactor: 0.25 };
    expect(beyondTrained(encodingOf(spec), { trained: 10, target: 20 }).pairs).to.have.length(16);
  });

  it('pairs of an axis reach as far as the tokens do on it', () => {
    // Two rows of eight patches: row pairs see 0 and 1, however long the image gets in columns.
    const axes = {
      names: ['row', 'column'],
      at: (index: number, axis: number) => (axis === 0 ? index % 2 : index >> 1),
    };
    const rope = rotationOf({ scheme: 'rope', headDim: 4 });
    const pairs = { ...rope.pairs, inverseFrequencies: Float64Array.of(0.5, 0.5), axisOf: Uint8Array.of(0, 1) };
    const beyond = beyondTrained({ ...rope, axes, pairs }, { trained: 16, target: 32 });
    expect(beyond.pairs).to.deep.equal(['repeated', 'unseen']);
  });

  it('a table has no vectors', () => {
    const learned = encodingOf({ scheme: 'learned', maxPositionEmbeddings: 10 });
    expect(beyondTrained(learned, { trained: 10, target: 25 })).to.deep.include({ withoutVector: 15 });
    expect(beyondTrained(learned, { trained: 10, target: 5 })).to.deep.include({ withoutVector: 0 });
  });

  it('ALiBi leaves its range in every head, T5 in none once its last bucket was seen', () => {
    const outside = (scheme: string, trained: number): number | undefined =>
      beyondTrained(encodingOf({ scheme }), { trained, target: 2 * trained }).headsOutside;
    expect(outside('alibi', 512)).to.equal(8);
    expect(outside('t5', 512)).to.equal(0);
    expect(outside('t5', 2)).to.be.above(0);
  });

  it('a bias that a table or an image ends has nothing to compare', () => {
    const beyond = (spec: Spec): unknown => beyondTrained(encodingOf(spec), { trained: 10, target: 20 });
    expect(beyond({ scheme: 'tupe', maxSeqLen: 10 })).to.deep.equal({ withoutBias: true });
    expect(beyond({ scheme: 'tupe', maxSeqLen: 20 })).to.have.property('headsOutside');
    expect(beyond({ scheme: 'beit', windowHeight: 3, windowWidth: 3 })).to.deep.equal({ withoutBias: true });
  });

  it('windows of an image show the same biases however many there are', () => {
    // The last of 10 tokens starts a window of 9, and the last of 26 ends one all but one.
    const swin = encodingOf({ scheme: 'swin', windowHeight: 3, windowWidth: 3 });
    expect(beyondTrained(swin, { trained: 10, target: 26 }).headsOutside).to.equal(0);
    expect(beyondTrained(swin, { trained: 2, target: 26 }).headsOutside).to.equal(12);
  });

  it('nothing stays nothing', () => {
    expect(beyondTrained(encodingOf({ scheme: 'nope' }), { trained: 1, target: 2 })).to.deep.equal({});
  });
});
