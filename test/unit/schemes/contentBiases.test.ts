import { expect } from 'chai';
import { indexPositions } from '../../../src/positions/indexPositions';
import { listedPositions } from '../../../src/positions/listedPositions';
import { seededContents } from '../../../src/schemes/seededContents';
import { SpecError } from '../../../src/schemes/specError';
import { biasesOf } from '../../golden/encodings';

const size = { numAttentionHeads: 2, headDim: 2, seed: 3 };
const contents = seededContents(3, 2);
const query = (head: number, token: number): Float64Array => contents.of('query', head, 0)(token);
const key = (head: number, token: number): Float64Array => contents.of('key', head, 0)(token);
const list = (length: number): number[] => Array.from({ length }, (_, index) => ((index * 7) % 11) / 4 - 1);

describe('seeded contents', () => {
  it('are standard normal', () => {
    const at = seededContents(0, 64).of('query', 0, 0);
    let [sum, squares] = [0, 0];
    for (let token = 0; token < 1000; token++) {
      for (const value of at(token)) {
        sum += value;
        squares += value ** 2;
      }
    }
    // 64 000 values: the mean is off by 1/253, the variance by 1/179 in one deviation.
    expect(sum / 64_000).to.be.closeTo(0, 0.02);
    expect(squares / 64_000).to.be.closeTo(1, 0.03);
  });

  it('differ by seed, draw, head, token and role, and come again', () => {
    const firsts = [
      seededContents(0, 2).of('query', 0, 0)(0),
      seededContents(1, 2).of('query', 0, 0)(0),
      seededContents(0, 2).of('query', 0, 1)(0),
      seededContents(0, 2).of('query', 1, 0)(0),
      seededContents(0, 2).of('query', 0, 0)(1),
      seededContents(0, 2).of('query', 0, 0)(-1),
      seededContents(0, 2).of('key', 0, 0)(0),
    ];
    expect(new Set(firsts.map((vector) => vector[0]))).to.have.property('size', firsts.length);
    expect([...seededContents(0, 2).of('query', 0, 0)(0)]).to.deep.equal([...firsts[0]!]);
  });
});

describe('Shaw', () => {
  const table = list(5 * 2);
  const shaw = biasesOf({ scheme: 'shaw', maxRelativePosition: 2, relativeKeys: table, ...size });

  it('is the product of the query and the vector of the distance over √d', () => {
    const [a, b] = query(1, 5) as unknown as [number, number];
    // Keys 1 after the query read row 3 of the five, keys 4 before it row 0.
    expect(shaw.bias(1, 5, 6)).to.be.closeTo((a * table[6]! + b * table[7]!) / Math.SQRT2, 1e-14);
    expect(shaw.bias(1, 5, 1)).to.be.closeTo((a * table[0]! + b * table[1]!) / Math.SQRT2, 1e-14);
  });

  it('learns one table for keys and one for values', () => {
    expect(shaw.learnedParameters).to.equal(2 * 5 * 2);
    expect(shaw.seeded).to.equal(true);
  });

  it('has no bias after the query where it is causal', () => {
    const causal = biasesOf({ ...shaw.spec, bidirectional: false });
    expect(causal.bias(0, 3, 4)).to.be.NaN;
    expect(causal.bias(0, 3, 3)).to.equal(shaw.bias(0, 3, 3));
  });

  it('reads the middle row alone where k is 0', () => {
    const only = biasesOf({ scheme: 'shaw', maxRelativePosition: 0, relativeKeys: [1, 0], ...size });
    expect(only.bias(0, 9, 1)).to.be.closeTo(query(0, 9)[0]! / Math.SQRT2, 1e-14);
    expect(only.bias(0, 9, 100)).to.equal(only.bias(0, 9, 1));
  });
});

describe('Transformer-XL', () => {
  // One pair of sinusoids (ω = 1), two heads of one channel.
  const spec = { scheme: 'transformerXl', hiddenSize: 2, numAttentionHeads: 2, headDim: 1, seed: 3 };
  const r = [1, 2, 3, 4];
  const xl = biasesOf({ ...spec, r, rRBias: [10, 20] });
  const q = seededContents(3, 1).of('query', 1, 0)(7)[0]!;

  it('is (q + v) · W R(i − j), with W by hidden size, head and channel, sines first', () => {
    expect(xl.bias(1, 7, 4)).to.be.closeTo((q + 20) * (2 * Math.sin(3) + 4 * Math.cos(3)), 1e-12);
    expect(xl.bias(1, 7, 9)).to.be.closeTo((q + 20) * (2 * Math.sin(-2) + 4 * Math.cos(-2)), 1e-12);
  });

  it('learns W, u and v', () => {
    expect(xl.learnedParameters).to.equal(4 + 2 + 2);
  });

  it('treats distances beyond the clamp as the clamp', () => {
    const clamped = biasesOf({ ...spec, r, rRBias: [10, 20], clampLen: 2 });
    expect(clamped.bias(1, 7, 1)).to.equal(xl.bias(1, 7, 5));
    expect(clamped.bias(1, 7, 50)).to.equal(xl.bias(1, 7, 9));
  });

  it('is defined between whole distances too', () => {
    expect(xl.bias(1, 7, 4.5)).to.be.closeTo((q + 20) * (2 * Math.sin(2.5) + 4 * Math.cos(2.5)), 1e-12);
  });
});

describe('Conformer', () => {
  it('is (q + v) · W R(i − j) / √d, with W by head and channel, sines and cosines in turn', () => {
    const w = list(16);
    const conformer = biasesOf({
      scheme: 'conformer',
      ...{ hiddenSize: 4, numAttentionHeads: 2, seed: 3, linearPos: w, posBiasV: [1, 2, 3, 4] },
    });
    const sinusoid = [Math.sin(-5), Math.cos(-5), Math.sin(-0.05), Math.cos(-0.05)];
    const channel = (row: number): number => sinusoid.reduce((sum, value, m) => sum + w[row * 4 + m]! * value, 0);
    const [a, b] = query(1, 2) as unknown as [number, number];
    const wanted = ((a + 3) * channel(2) + (b + 4) * channel(3)) / Math.SQRT2;
    expect(conformer.bias(1, 2, 7)).to.be.closeTo(wanted, 1e-12);
    expect(conformer.learnedParameters).to.equal(16 + 4 + 4);
  });
});

describe('DeBERTa', () => {
  const [keys, queries] = [list(4 * 4), list(4 * 4).toReversed()];
  const spec = { scheme: 'deberta', positionBuckets: 2, maxRelativePositions: 4, ...size };
  const deberta = biasesOf({ ...spec, relativeKeys: keys, relativeQueries: queries });
  const products = (row: number, i: number, j: number): [number, number] => {
    const at = row * 4 + 2;
    const [q, k] = [query(1, i), key(1, j)];
    return [q[0]! * keys[at]! + q[1]! * keys[at + 1]!, k[0]! * queries[at]! + k[1]! * queries[at + 1]!];
  };

  it('is what the query and the key of the distance, and the key and its query, multiply to over √(3d)', () => {
    // The key 1 before the query has bucket 1 of −2 … 1, so row 3; the one after it row 1.
    const [before, after] = [products(3, 5, 4), products(1, 5, 6)];
    expect(deberta.bias(1, 5, 4)).to.be.closeTo((before[0] + before[1]) / Math.sqrt(6), 1e-14);
    expect(deberta.bias(1, 5, 6)).to.be.closeTo((after[0] + after[1]) / Math.sqrt(6), 1e-14);
  });

  it('divides by √(2d) where one of the terms is left out', () => {
    const [c2p, p2c] = ['c2p', 'p2c'].map((posAttType) => biasesOf({ ...deberta.spec, posAttType }).bias(1, 5, 4));
    const [content, position] = products(3, 5, 4);
    expect(c2p).to.be.closeTo(content / 2, 1e-14);
    expect(p2c).to.be.closeTo(position / 2, 1e-14);
  });

  it('learns the vectors of the buckets, which the projections of the contents serve', () => {
    expect(deberta.learnedParameters).to.equal(4 * 4);
    expect(biasesOf({ scheme: 'deberta' }).learnedParameters).to.equal(512 * 8 * 64);
  });

  it('has buckets by key minus query, as all schemes here', () => {
    const base = biasesOf({ scheme: 'deberta' });
    expect(base.bucketCount).to.equal(512);
    expect([-1, 0, 1].map((distance) => base.bucket!(distance))).to.deep.equal([257, 256, 255]);
  });
});

describe('TUPE', () => {
  // Two rows of text and one more; two heads of one channel.
  const spec = { scheme: 'tupe', maxSeqLen: 2, numAttentionHeads: 2, headDim: 1, relPosBins: 4, maxRelPos: 8 };
  const given = { positionQueries: [1, 2, 3, 4, 5, 6], positionKeys: [7, 8, 9, 10, 11, 12] };
  const weights = [0, 0.1, 0, 0.2, 0, 0.3, 0, 0.4, 0, 0.5];
  const tupe = biasesOf({ ...spec, ...given, relativeAttentionBias: weights });

  it('multiplies rows that are one further on, over √(2d), and adds the bucket', () => {
    // Position 1 reads row 2: 6 · 12 in head 1. Distance 0 has bucket 0.
    expect(tupe.bias(1, 1, 1)).to.be.closeTo(72 / Math.SQRT2 + 0.1, 1e-14);
  });

  it('gives [CLS] row 0 and the bucket T5 leaves empty, and to it row 1 and the bucket beyond', () => {
    expect(tupe.bias(1, 0, 1)).to.be.closeTo((2 * 8) / Math.SQRT2 + 0.3, 1e-14);
    expect(tupe.bias(1, 0, 0)).to.equal(tupe.bias(1, 0, 1));
    expect(tupe.bias(1, 1, 0)).to.be.closeTo((4 * 10) / Math.SQRT2 + 0.5, 1e-14);
  });

  it('treats the first token as any other where [CLS] is not reset', () => {
    const plain = biasesOf({ ...tupe.spec, resetCls: false, relPos: false });
    expect(plain.bias(1, 0, 1)).to.be.closeTo((4 * 12) / Math.SQRT2, 1e-14);
  });

  it('ends with its table, also for [CLS]', () => {
    expect(tupe.bias(1, 0, 2)).to.be.NaN;
    expect(tupe.bias(1, 2, 0)).to.be.NaN;
    expect(tupe.bias(1, 1, -1)).to.be.NaN;
    expect(tupe.trainedLength).to.equal(2);
  });

  it('is seeded unless all its weights are given', () => {
    expect(tupe.seeded).to.equal(false);
    expect(biasesOf({ ...spec, ...given }).seeded).to.equal(true);
    expect(biasesOf({ ...spec, ...given, relPos: false }).seeded).to.equal(false);
  });

  it('learns rows, a layer norm, two projections with biases, and the weights of the buckets', () => {
    expect(tupe.learnedParameters).to.equal(3 * 2 + 2 * 2 + 2 * (2 * 2 + 2) + 5 * 2);
    expect(biasesOf({ ...spec, relPos: false }).learnedParameters).to.equal(3 * 2 + 2 * 2 + 2 * (2 * 2 + 2));
  });
});

describe('CoPE', () => {
  const posEmb = list(2 * 3);
  const cope = biasesOf({ scheme: 'cope', nposMax: 3, posEmb, ...size });

  it('is the query on the line between two position vectors, at the sum of the gates, over √d', () => {
    const q = query(1, 4);
    const gate = (token: number): number => {
      const k = key(1, token);
      return 1 / (1 + Math.exp(-(q[0]! * k[0]! + q[1]! * k[1]!) / Math.SQRT2));
    };
    const p = gate(4) + gate(3);
    const below = Math.floor(p);
    const at = (row: number): number => q[0]! * posEmb[row]! + q[1]! * posEmb[3 + row]!;
    const wanted = (at(below) * (1 - (p - below)) + at(Math.min(below + 1, 2)) * (p - below)) / Math.SQRT2;
    expect(cope.bias(1, 4, 3)).to.be.closeTo(wanted, 1e-14);
    // Far away, the gates sum to more than npos − 1.
    expect(cope.bias(1, 4, -100)).to.be.closeTo(at(2) / Math.SQRT2, 1e-14);
  });

  it('as in the paper is √d times as much', () => {
    const paper = biasesOf({ ...cope.spec, dialect: 'paper' });
    expect(paper.bias(1, 4, 3)).to.be.closeTo(Math.SQRT2 * cope.bias(1, 4, 3), 1e-14);
  });

  it('knows the order of tokens, not their positions', () => {
    const window = { queryStart: 2, queries: 1, keyStart: 0, keys: 4 };
    const [here, packed] = [indexPositions(4), listedPositions([0, 1, 0, 1])].map((positions) => {
      const out = new Float64Array(4);
      cope.fill(0, positions, window, out);
      return [...out];
    });
    expect(packed).to.deep.equal(here);
    expect(here!.map(Number.isNaN)).to.deep.equal([false, false, false, true]);
  });

  it('learns a vector for each position', () => {
    expect(cope.learnedParameters).to.equal(2 * 3);
  });
});

describe('at the door of the biases of contents', () => {
  const refused: readonly (readonly [Parameters<typeof biasesOf>[0], string])[] = [
    [{ scheme: 'shaw', relativeKeys: [1, 2] }, 'relativeKeys has 2 numbers, but there must be 2112'],
    [{ scheme: 'cope', posEmb: [1] }, 'posEmb has 1 numbers, but there must be 4096'],
    [{ scheme: 'transformerXl', r: [1] }, 'r has 1 numbers, but there must be 65536'],
    [{ scheme: 'transformerXl', rRBias: [1] }, 'rRBias has 1 numbers, but there must be 512'],
    [{ scheme: 'transformerXl', hiddenSize: 7 }, 'hiddenSize is 7'],
    [{ scheme: 'conformer', hiddenSize: 10 }, 'hiddenSize is 10, but it must be a multiple of the 4 heads'],
    [{ scheme: 'conformer', posBiasV: [1] }, 'posBiasV has 1 numbers, but there must be 128'],
    [{ scheme: 'deberta', relativeQueries: [0] }, 'relativeQueries has 1 numbers, but there must be 262144'],
    [{ scheme: 'deberta', positionBuckets: 1 }, 'positionBuckets is 1, but it must be at least 2'],
    [{ scheme: 'deberta', maxRelativePositions: 129 }, 'maxRelativePositions is 129, but with 256 buckets it must be'],
    [{ scheme: 'tupe', relPosBins: 5 }, 'relPosBins is 5'],
    [{ scheme: 'tupe', maxRelPos: 8 }, 'maxRelPos is 8, but with 32 buckets it must be more than 8'],
    [{ scheme: 'tupe', positionKeys: [] }, 'positionKeys has 0 numbers, but there must be 262656'],
  ];
  for (const [spec, sentence] of refused) {
    it(`refuses: ${sentence}`, () => {
      expect(() => biasesOf(spec)).to.throw(SpecError, sentence);
    });
  }

  it('no position gives no bias', () => {
    for (const scheme of ['shaw', 'transformerXl', 'conformer', 'deberta', 'tupe', 'cope']) {
      expect(biasesOf({ scheme }).bias(0, NaN, 0), scheme).to.be.NaN;
      expect(biasesOf({ scheme }).bias(0, 0, NaN), scheme).to.be.NaN;
    }
  });
});
