import { expect } from 'chai';
import { distanceProfile } from '../../../src/analysis/distanceProfile';
import { monotoneDecay } from '../../../src/analysis/monotoneDecay';
import { properties } from '../../../src/analysis/properties';
import { shiftChange } from '../../../src/analysis/shiftInvariance';
import { positionsCompared, smallestDistance } from '../../../src/analysis/smallestDistance';
import { formatBytes, formatNumber } from '../../../src/numerics/format';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { Spec } from '../../../src/schemes/encoding';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { biasesOf, rotationOf, vectorsOf } from '../../golden/encodings';

const all = ['sinusoidal', 'learned', 'rope', 'alibi', 't5', 'nope'].map((scheme) => encodingOf({ scheme }));

/** The largest difference of the weights of the two buckets of a distance up to 15. */
const symmetryOfT5 = formatNumber(
  Math.max(
    ...Array.from({ length: 12 * 15 }, (_, index) => {
      const [head, distance] = [index % 12, 1 + Math.floor(index / 12)];
      const bias = biasesOf({ scheme: 't5' });
      return Math.abs(bias.bias(head, 0, distance) - bias.bias(head, distance, 0));
    }),
  ),
);

describe('the table of properties', () => {
  const rows = Object.fromEntries(properties(all, { length: 512 }).map(({ id, cells }) => [id, cells]));

  it('counts learned parameters', () => {
    expect(rows.parameters).to.deep.equal(['0', '512 · D = 65\u202f536', '0', '0', 'B · H = 384', '0']);
  });

  it('counts operations: D once, three for each rotated channel, one for each key and head', () => {
    expect(rows.operations).to.deep.equal([
      'D = 128, once',
      'D = 128, once',
      '3 · R = 384 per head',
      'H · L = 4\u202f096',
      'H · L = 6\u202f144',
      '0',
    ]);
  });

  it('counts table memory in float32', () => {
    // 512 × 128, 512 × 128, 8 × 512 and 12 × 1023 values of four bytes.
    expect(rows.memory).to.deep.equal([
      '4 B · L · D = 256 KiB',
      '4 B · L · D = 256 KiB',
      '4 B · L · R = 256 KiB',
      '4 B · H · L = 16 KiB',
      '4 B · H · (2L − 1) = 48 KiB',
      '0 B',
    ]);
  });

  it('counts a bias for each query and key where the query counts too, for each key where it alone counts', () => {
    // 12 heads × 512 · 513 / 2 keys up to their queries, and 8 heads × 512 keys.
    expect(memoryOf({ scheme: 'fire' })).to.equal(formatBytes(4 * 12 * 131328));
    expect(memoryOf({ scheme: 'alibi', dialect: 'bloom' })).to.equal('16 KiB');
    expect(memoryOf({ scheme: 'alibi', dialect: 'falcon' })).to.equal('16 KiB');
    expect(memoryOf({ scheme: 'kerple', numAttentionHeads: 8 })).to.equal('16 KiB');
  });

  it('counts the table of a decay beside the cosines and sines', () => {
    // 512 × 64 cosines and sines; 512 × 32 scales, or 8 heads × 512 distances.
    expect(memoryOf({ scheme: 'rope', headDim: 64 })).to.equal('128 KiB');
    expect(memoryOf({ scheme: 'xpos', headDim: 64 })).to.equal('192 KiB');
    expect(memoryOf({ scheme: 'retnet', headDim: 64, numAttentionHeads: 8 })).to.equal('144 KiB');
  });

  it('finds relative schemes unchanged by a shift, and absolute ones not', () => {
    const [sinusoidal, learned, ...relative] = rows.shiftInvariance!;
    expect(Number(sinusoidal)).to.be.above(0.1);
    expect(learned).to.equal('no encoding there');
    expect(relative).to.deep.equal(['0', '0', '0', '0']);
  });

  it('finds what tells no side apart symmetric', () => {
    expect(rows.symmetry).to.deep.equal(['0', '0', '0', '–', symmetryOfT5, '0']);
  });

  it('finds the first two that are alike', () => {
    const none = 'none below 512';
    expect(rows.firstCollision).to.deep.equal([none, none, none, none, '9', '1']);
  });

  it('counts turns within the trained length, or L where the spec does not say it', () => {
    expect(rows.turns!.slice(0, 3)).to.deep.equal(['0.00941 – 81.5', '–', '0.0753 – 652']);
    expect(rows.neverTurn!.slice(0, 3)).to.deep.equal(['33 of 64', '–', '18 of 64']);
  });

  it('says what a model meets at twice the trained length', () => {
    expect(rows.beyondTrained).to.deep.equal([
      '33 of 64 pairs unseen',
      '512 tokens without a vector',
      '18 of 64 pairs unseen',
      '8 of 8 heads outside',
      '0 of 12 heads outside',
      '–',
    ]);
  });

  it('has the phase error of bfloat16 at the last position', () => {
    expect(rows.bfloat16).to.deep.equal(['0.625 rad', '–', '5.01 rad', '–', '–', '–']);
    expect(rows.float32!.slice(1)).to.deep.equal(['–', '1.36 × 10⁻⁴', '–', '–', '–']);
  });

  it('has the error of cosines in float16, as NumPy rounds, and says where a position is too large for it', () => {
    expect(rows.float16!.slice(0, 3)).to.deep.equal(['0.143', '–', '0.978']);
    const long = encodingOf({ scheme: 'rope', maxPositionEmbeddings: 131_072 });
    const cells = properties([long], { length: 512 }).find(({ id }) => id === 'float16')?.cells;
    expect(cells).to.deep.equal(['overflow']);
  });

  it('has the shortest and the longest wavelength of what turns', () => {
    // 2π, and 2π · 10 000^(126/128), of 64 pairs.
    const both = `6.28 – ${formatNumber(2 * Math.PI * 10000 ** (126 / 128))}`;
    expect(rows.wavelengths).to.deep.equal([both, '–', both, '–', '–', '–']);
  });

  it('names the best columns where one is better', () => {
    const best = Object.fromEntries(properties(all, { length: 512 }).map((row) => [row.id, row.best]));
    expect(best).to.deep.equal({
      parameters: [0, 2, 3, 5],
      operations: undefined,
      memory: [5],
      shiftInvariance: [2, 3, 4, 5],
      symmetry: undefined,
      monotoneDecay: undefined,
      smallestDistance: [0, 2],
      firstCollision: [0, 1, 2, 3],
      wavelengths: undefined,
      turns: undefined,
      neverTurn: undefined,
      beyondTrained: undefined,
      float32: [0],
      float16: [0],
      bfloat16: [0],
    });
  });

  it('has no decay where nothing depends on the distance', () => {
    expect(rows.monotoneDecay!.slice(3)).to.deep.equal(['≥ 511', '0', '–']);
  });

  it('leaves out a row that has no meaning for any of the encodings', () => {
    const ids = properties(all.slice(3), { length: 512 }).map(({ id }) => id);
    expect(ids).to.not.include('smallestDistance');
    expect(ids).to.not.include('bfloat16');
  });

  it('gives every row a cell for each encoding', () => {
    for (const row of properties(all.slice(0, 3), { length: 1 })) expect(row.cells).to.have.length(3);
  });
});

function memoryOf(spec: Spec): string {
  return properties([encodingOf(spec)], { length: 512 })
    .find(({ id }) => id === 'memory')!
    .cells[0]!.split(' = ')
    .at(-1)!;
}

describe('features beside the input', () => {
  const [operations, memory] = ['operations', 'memory'].map((id) =>
    properties([encodingOf({ scheme: 'nerf', multires: 2 })], { length: 100 }).find((row) => row.id === id)!,
  );

  it('widen the layer after them', () => {
    expect(operations!.cells).to.deep.equal(['D = 5 channels more']);
    expect(memory!.cells).to.deep.equal(['4 B · L · D = 1.95 KiB']);
  });

  it('do not meet the content: their logit changes by a shift only as they do', () => {
    const alone = { scheme: 'time2vec', hiddenSize: 1, timePerPosition: 1, omega: [1], phi: [0] };
    // (i + s)(j + s) − i·j = s·(i + j + s) for the linear feature, with s = 1000 and positions up to 31.
    expect(shiftChange(encodingOf(alone))).to.be.within(1000 * 1000, 1000 * 1062);
  });
});

describe('the change by a shift', () => {
  it('of a FIRE whose queries all stand beyond L is not 0, up to L it is', () => {
    expect(shiftChange(encodingOf({ scheme: 'fire', initL: 1 }))).to.be.above(0.01);
    expect(shiftChange(encodingOf({ scheme: 'fire', initL: 5000 }))).to.equal(0);
  });

  it('of BLOOM is 0, because the softmax takes out what it adds to all keys of a query', () => {
    for (const numAttentionHeads of [8, 12]) {
      expect(shiftChange(encodingOf({ scheme: 'alibi', dialect: 'bloom', numAttentionHeads }))).to.be.below(1e-9);
    }
  });

  it('of Falcon is what bfloat16 rounds away', () => {
    // From 1024 on to multiples of 8, ties to even: 1029 goes up by 3 and 1028 down by 4, at the slope ½.
    expect(shiftChange(encodingOf({ scheme: 'alibi', dialect: 'falcon' }))).to.equal(3.5);
  });

  it('of a learned table that is long enough is that of unrelated vectors', () => {
    expect(shiftChange(encodingOf({ scheme: 'learned', maxPositionEmbeddings: 2048 }))).to.be.within(0.001, 1);
  });

  it('of a rotation is below 1e-9', () => {
    expect(shiftChange(encodingOf({ scheme: 'rope', ropeTheta: 500000 }))).to.be.below(1e-9);
  });
});

describe('monotone decay', () => {
  it('of one pair of frequency 1 lasts to distance 3, before cos turns at π', () => {
    expect(monotoneDecay(encodingOf({ scheme: 'sinusoidal', hiddenSize: 2 }), 1000)).to.equal(3);
  });

  it('of one pair of linear scaling 100 lasts a hundred times longer', () => {
    expect(monotoneDecay(encodingOf({ scheme: 'rope', headDim: 2, ropeType: 'linear', factor: 100 }), 1000)).to.equal(
      314,
    );
  });

  it('of ALiBi lasts as far as anyone looks', () => {
    expect(monotoneDecay(encodingOf({ scheme: 'alibi' }), 5000)).to.equal(5000);
  });

  it('needs more than one position', () => {
    expect(monotoneDecay(encodingOf({ scheme: 'alibi' }), 0)).to.equal(0);
  });

  it('looks at every distance once, and at none that lie far beyond the first rise', () => {
    const time2vec = vectorsOf({ scheme: 'time2vec' });
    let vectors = 0;
    const counted: typeof time2vec = {
      ...time2vec,
      fill: (positions, start, count, out) => {
        vectors += count;
        time2vec.fill(positions, start, count, out);
      },
    };
    const rise = monotoneDecay(counted, 65_535);
    expect(rise).to.be.within(2048, 4095);
    // Of each of 32 queries: its own, in each of 8 looks, and one of a key for every distance up to 4096.
    expect(vectors).to.be.at.most(32 * (8 + 4096 + 8));
  });

  it('is that of the profile at the whole length, where queries see distances each in their own way', () => {
    const specs: readonly Spec[] = [
      { scheme: 'fire', initL: 20, seed: 2 },
      { scheme: 'tupe', seed: 1 },
      { scheme: 'time2vec' },
    ];
    for (const spec of specs) {
      const encoding = encodingOf(spec);
      const { mean } = distanceProfile(encoding, { maxDistance: 400, points: 401 });
      const rise = mean.findIndex((value, distance) => distance > 0 && value > mean[distance - 1]! + 1e-9);
      expect(monotoneDecay(encoding, 400), spec.scheme).to.equal(rise - 1);
    }
  });
});

describe('the smallest distance between two positions', () => {
  it('of sinusoids equals that of all pairs of vectors', () => {
    const encoding = vectorsOf({ scheme: 'sinusoidal', hiddenSize: 4, base: 50 });
    expect(smallestDistance(encoding, 200)).to.be.closeTo(bruteForce(encoding, 200), 1e-9);
  });

  it('of a learned table equals that of all pairs of rows', () => {
    const encoding = vectorsOf({ scheme: 'learned', hiddenSize: 6, maxPositionEmbeddings: 60 });
    expect(positionsCompared(encoding, 1000)).to.equal(60);
    expect(smallestDistance(encoding, 60)).to.be.closeTo(bruteForce(encoding, 60), 1e-12);
  });

  it('is 2 sin ½ for two positions of one pair of frequency 1', () => {
    expect(smallestDistance(vectorsOf({ scheme: 'sinusoidal', hiddenSize: 2 }), 2)).to.be.closeTo(
      2 * Math.sin(0.5),
      1e-12,
    );
  });

  it('of rotations is that of their cosines and sines, on one axis or several', () => {
    const rope = rotationOf({ scheme: 'rope', headDim: 4, ropeTheta: 50, ropeType: 'yarn', factor: 4 });
    const { pairs } = rope;
    const squared = (distance: number): number =>
      pairs.inverseFrequencies.reduce((sum, omega) => sum + 2 - 2 * Math.cos(distance * omega), 0);
    const least = Math.sqrt(Math.min(...Array.from({ length: 199 }, (_, index) => squared(index + 1))));
    expect(smallestDistance(rope, 200)).to.be.closeTo(least, 1e-9);
    const axes = { names: ['index'], at: (index: number) => index };
    expect(smallestDistance({ ...rope, axes }, 200)).to.be.closeTo(least, 1e-9);
  });

  it('has no meaning for one position', () => {
    expect(smallestDistance(vectorsOf({ scheme: 'sinusoidal' }), 1)).to.be.NaN;
  });
});

function bruteForce(encoding: ReturnType<typeof vectorsOf>, count: number): number {
  const width = encoding.dimension;
  const rows = new Float64Array(count * width);
  encoding.fill(indexPositions(count), 0, count, rows);
  let smallest = Infinity;
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < i; j++) {
      const difference = Array.from({ length: width }, (_, d) => rows[i * width + d]! - rows[j * width + d]!);
      smallest = Math.min(smallest, Math.hypot(...difference));
    }
  }
  return smallest;
}
