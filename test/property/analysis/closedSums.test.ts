import { expect } from 'chai';
import fc from 'fast-check';
import { closedSums } from '../../../src/analysis/closedSums';
import type { WholeNumbers } from '../../../src/numerics/blocksOf';
import { finish } from '../../../src/numerics/steps';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { Spec } from '../../../src/schemes/encoding';
import { expectClose } from '../../golden/close';
import { biasesOf } from '../../golden/encodings';

const specs: readonly Spec[] = [
  { scheme: 'fire', initL: 20 },
  { scheme: 'fire', initL: 3, initC: 2, mlpWidth: 200 },
  { scheme: 'fire', initL: 500, eps: 0.5 },
  { scheme: 'alibi', dialect: 'bloom' },
  { scheme: 'alibi', dialect: 'falcon' },
  { scheme: 'tupe', maxSeqLen: 90, relPosBins: 8, maxRelPos: 12, headDim: 4 },
  { scheme: 'tupe', maxSeqLen: 300, resetCls: false, headDim: 3 },
  { scheme: 'tupe', maxSeqLen: 300, relPos: false, headDim: 4 },
  { scheme: 'tupe', maxSeqLen: 1, headDim: 4 },
  { scheme: 'swin' },
  { scheme: 'swin', windowHeight: 1, windowWidth: 1 },
  { scheme: 'swinV2', windowHeight: 3, windowWidth: 5, mlpWidth: 8 },
  { scheme: 'beit', windowHeight: 4, windowWidth: 6 },
];

const run = (most: number): fc.Arbitrary<WholeNumbers> =>
  fc.record({ first: fc.oneof(fc.nat(10), fc.nat(most)), count: fc.integer({ min: 1, max: 60 }) });

/** What is found in each block, and how many biases there are. */
type Found = readonly [sums: Float64Array, existing: Float64Array];

for (const spec of specs) {
  describe(`Sums of blocks in closed form: ${JSON.stringify(spec)}`, () => {
    const encoding = biasesOf({ numAttentionHeads: 2, ...spec });
    const sums = closedSums(encoding, indexPositions(1000))!;
    const found = (head: number, queries: WholeNumbers, keys: WholeNumbers, perSum: number): Found => {
      const of: Found = [0, 1].map(() => new Float64Array(Math.ceil(keys.count / perSum))) as unknown as Found;
      finish(sums.add(head, queries, keys, perSum, ...(of as [Float64Array, Float64Array])));
      return of;
    };

    it('are what the biases of their queries and keys sum to', () => {
      const block = fc.tuple(fc.nat(1), run(400), run(400), fc.integer({ min: 1, max: 70 }));
      fc.assert(
        fc.property(block, ([head, queries, keys, perSum]) => {
          const [sum, existing] = found(head, queries, keys, perSum);
          const [expected, count] = [sum.map(() => 0), sum.map(() => 0)];
          for (let i = 0; i < queries.count; i++) {
            for (let j = 0; j < keys.count; j++) {
              const bias = encoding.bias(head, queries.first + i, keys.first + j);
              if (Number.isNaN(bias)) continue;
              expected[Math.floor(j / perSum)]! += bias;
              count[Math.floor(j / perSum)]!++;
            }
          }
          expect([...existing]).to.deep.equal([...count]);
          expectClose(sum, expected, { relative: 1e-10, absolute: 1e-9 });
        }),
        { numRuns: 60 },
      );
    });

    it('add up, however queries and keys are dealt out', () => {
      fc.assert(
        fc.property(fc.nat(5000), fc.integer({ min: 2, max: 3000 }), fc.nat(), (first, count, cut) => {
          const queries = { first, count };
          const keys = { first: Math.floor(first / 2), count: count + 7 };
          const parts = 1 + (cut % (count - 1));
          const [whole] = found(1, queries, keys, keys.count);
          const halves = [
            found(1, { first, count: parts }, keys, keys.count),
            found(1, { first: first + parts, count: count - parts }, keys, parts),
          ].flatMap(([some]) => [...some]);
          const total = halves.reduce((all, some) => all + some, 0);
          expectClose([total], [whole[0]!], { relative: 1e-9, absolute: 1e-7 });
        }),
        { numRuns: 20 },
      );
    });
  });
}

describe('Sums of blocks', () => {
  it('are left out where contents count, windows are large, or there is nothing but pairs', () => {
    const text = indexPositions(100);
    const without: readonly Spec[] = [
      { scheme: 'shaw' },
      { scheme: 'decomposedRelative' },
      { scheme: 't5' },
      { scheme: 'swin', windowHeight: 64, windowWidth: 64 },
    ];
    for (const spec of without) expect(closedSums(biasesOf(spec), text), JSON.stringify(spec)).to.be.undefined;
  });
});
