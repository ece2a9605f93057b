import { expect } from 'chai';
import { collisionsSought, firstCollision } from '../../../src/analysis/firstCollision';
import { indexPositions } from '../../../src/positions/indexPositions';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { biasesOf, vectorsOf } from '../../golden/encodings';

describe('the first collision', () => {
  it('of a learned table is the first row that repeats an earlier one', () => {
    const spec = { scheme: 'learned', hiddenSize: 2, maxPositionEmbeddings: 5, table: [1, 2, 3, 4, 5, 6, 3, 4, 1, 2] };
    expect(firstCollision(encodingOf(spec), 5)).to.deep.equal({ at: 3, like: 1 });
    expect(firstCollision(encodingOf(spec), 3)).to.equal(undefined);
  });

  it('tells apart what differs by more than the tolerance in one number', () => {
    const spec = { scheme: 'learned', hiddenSize: 2, maxPositionEmbeddings: 2, table: [1, 2, 1, 2 + 1e-5] };
    expect(firstCollision(encodingOf(spec), 2)).to.equal(undefined);
    expect(firstCollision(encodingOf(spec), 2, 2e-5)).to.deep.equal({ at: 1, like: 0 });
  });

  it('of sinusoids equals that of the obvious search', () => {
    for (const [base, tolerance] of [
      [1, 0.02],
      [50, 0.3],
      [3, 0.5],
    ] as const) {
      const encoding = vectorsOf({ scheme: 'sinusoidal', hiddenSize: 4, base });
      expect(firstCollision(encoding, 400, tolerance)).to.deep.equal(obvious(encoding, 400, tolerance));
      expect(firstCollision(encoding, 400, tolerance)).to.not.equal(undefined);
    }
  });

  it('of one rotary pair is the distance that is nearly whole turns: 355 = 56.5 · 2π, 710 = 113 · 2π', () => {
    const pair = encodingOf({ scheme: 'rope', headDim: 2 });
    expect(firstCollision(pair, 1000, 1e-4)).to.deep.equal({ at: 710, like: 0 });
    expect(firstCollision(encodingOf({ scheme: 'rope' }), 4096)).to.equal(undefined);
  });

  it('of T5 is the first distance that shares a bucket: 9 with 8', () => {
    expect(firstCollision(encodingOf({ scheme: 't5' }), 100)).to.deep.equal({ at: 9, like: 8 });
  });

  it('of ALiBi is none', () => {
    expect(firstCollision(biasesOf({ scheme: 'alibi' }), 5000)).to.equal(undefined);
  });

  it('of no encoding is at once', () => {
    expect(firstCollision(encodingOf({ scheme: 'nope' }), 2)).to.deep.equal({ at: 1, like: 0 });
    expect(firstCollision(encodingOf({ scheme: 'nope' }), 1)).to.equal(undefined);
  });

  it('is sought where a table has rows, as far as there is time', () => {
    expect(collisionsSought(encodingOf({ scheme: 'learned' }), 4096)).to.equal(512);
    expect(collisionsSought(encodingOf({ scheme: 'alibi' }), 100)).to.equal(100);
    expect(collisionsSought(encodingOf({ scheme: 'rope' }), 1e6)).to.be.within(10000, 40000);
  });
});

function obvious(
  encoding: ReturnType<typeof vectorsOf>,
  count: number,
  tolerance: number,
): { at: number; like: number } | undefined {
  const width = encoding.dimension;
  const rows = new Float64Array(count * width);
  encoding.fill(indexPositions(count), 0, count, rows);
  for (let at = 0; at < count; at++) {
    for (let like = 0; like < at; like++) {
      const differences = Array.from({ length: width }, (_, d) => rows[at * width + d]! - rows[like * width + d]!);
      if (differences.every((difference) => Math.abs(difference) <= tolerance)) return { at, like };
    }
  }
  return undefined;
}
