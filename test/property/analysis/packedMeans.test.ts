import { expect } from 'chai';
import fc from 'fast-check';
import { biasMeans } from '../../../src/analysis/biasMeans';
import { membersOf, type Cells } from '../../../src/analysis/cells';
import { indexPositions } from '../../../src/positions/indexPositions';
import { listedPositions } from '../../../src/positions/listedPositions';
import { packedPositions } from '../../../src/positions/packedPositions';
import type { Positions } from '../../../src/positions/positions';
import type { BiasesEncoding } from '../../../src/schemes/encoding';
import { biasesOf } from '../../golden/encodings';

const small = { numAttentionHeads: 2, headDim: 4 };
const encodings: readonly BiasesEncoding[] = [
  biasesOf({ scheme: 'shaw', maxRelativePosition: 5, ...small }),
  biasesOf({ scheme: 'shaw', maxRelativePosition: 5, bidirectional: false, ...small }),
  biasesOf({ scheme: 'transformerXl', hiddenSize: 8, ...small }),
  biasesOf({ scheme: 'transformerXl', hiddenSize: 8, attnType: 'uni', clampLen: 9, ...small }),
  biasesOf({ scheme: 'conformer', hiddenSize: 8, numAttentionHeads: 2 }),
  biasesOf({ scheme: 'deberta', positionBuckets: 8, maxRelativePositions: 20, ...small }),
  biasesOf({ scheme: 'cope', nposMax: 6, ...small }),
  biasesOf({ scheme: 'tupe', maxSeqLen: 25, relPosBins: 8, maxRelPos: 12, ...small }),
  biasesOf({ scheme: 'tupe', maxSeqLen: 200, resetCls: false, ...small }),
  biasesOf({ scheme: 'tupe', maxSeqLen: 200, relPos: false, ...small }),
  biasesOf({ scheme: 'fire', numAttentionHeads: 2, initL: 20 }),
  biasesOf({ scheme: 'alibi', numAttentionHeads: 2, dialect: 'bloom' }),
  biasesOf({ scheme: 'alibi', numAttentionHeads: 2, dialect: 'falcon' }),
];

/** Those whose pairs of one window are all looked at, once. */
const windowed: readonly BiasesEncoding[] = [
  biasesOf({ scheme: 'swin', windowHeight: 3, windowWidth: 4, numAttentionHeads: 2 }),
  biasesOf({ scheme: 'beit', windowHeight: 4, windowWidth: 5, numAttentionHeads: 2 }),
];

const lengths = fc.array(fc.nat(30), { minLength: 1, maxLength: 5 });
const position = fc.oneof(fc.integer({ min: -5, max: 80 }), fc.constantFrom(NaN, 0.5, 2 ** 31, 1e15));
const positions: fc.Arbitrary<Positions> = fc.oneof(
  { weight: 4, arbitrary: lengths.map(packedPositions) },
  { weight: 1, arbitrary: fc.integer({ min: -20, max: 30 }).map((first) => indexPositions(70, first)) },
  { weight: 2, arbitrary: fc.tuple(lengths, position).map(([some, odd]) => listedPositions([...listOf(some), odd])) },
);

function listOf(some: readonly number[]): number[] {
  return some.flatMap((length) => Array.from({ length }, (_, index) => index + 3));
}

/** The mean of every cell over the biases of its queries and keys one by one. */
function expectMeans(of: Cells, encoding: BiasesEncoding, head: number, at: Positions): void {
  of.values.forEach((value, index) => {
    const queries = membersOf(of.rowAxis, Math.floor(index / of.columns));
    const keys = membersOf(of.columnAxis, index % of.columns);
    const all = new Float64Array(queries.count * keys.count);
    const window = { queryStart: queries.start, queries: queries.count, keyStart: keys.start, keys: keys.count };
    encoding.fill(head, at, window, all);
    const biases = all.filter((bias) => !Number.isNaN(bias));
    const mean = biases.reduce((sum, bias) => sum + bias, 0) / biases.length;
    if (Number.isNaN(mean)) expect(value).to.be.NaN;
    else expect(value).to.be.closeTo(mean, 1e-6 * Math.max(1, Math.abs(mean)));
  });
}

describe('the cells of a bias', () => {
  for (const encoding of [...encodings, ...windowed]) {
    it(`are means of its queries and keys, however documents are packed: ${JSON.stringify(encoding.spec)}`, () => {
      fc.assert(
        fc.property(positions, fc.integer({ min: 1, max: 12 }), fc.nat(1), (at, room, head) => {
          const window = { start: 0, count: at.count, maxRows: room, maxColumns: room };
          expectMeans(biasMeans(encoding, head, at, window), encoding, head, at);
        }),
        { numRuns: 15 },
      );
    });
  }

  for (const encoding of encodings) {
    it(`cost no look at keys one by one in packed documents: ${JSON.stringify(encoding.spec)}`, () => {
      const looked: BiasesEncoding = {
        ...encoding,
        fill: () => expect.fail('looked at keys one by one'),
        bias: () => expect.fail('looked at keys one by one'),
      };
      const window = { start: 0, count: 70, maxRows: 10, maxColumns: 10 };
      const means = biasMeans(looked, 0, packedPositions([25, 20, 25]), window);
      // Above the diagonal a causal scheme has none.
      for (let cell = 0; cell < 100; cell += 11) expect(means.values[cell]).to.satisfy(Number.isFinite);
    });
  }
});
