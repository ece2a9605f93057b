import { expect } from 'chai';
import fc from 'fast-check';
import { heatmap } from '../../../src/analysis/blockMeans';
import type { Cells } from '../../../src/analysis/cells';
import { decayDistances } from '../../../src/analysis/decayDistances';
import { headDistances } from '../../../src/analysis/headDistances';
import { similarity } from '../../../src/analysis/similarity';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { Positions } from '../../../src/positions/positions';
import type { Acts, Spec } from '../../../src/schemes/encoding';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { expectClose } from '../../golden/close';
import { biasesOf, rotationOf, vectorsOf } from '../../golden/encodings';

const specs: readonly Spec[] = [
  { scheme: 'sinusoidal', hiddenSize: 20 },
  { scheme: 'sinusoidal', hiddenSize: 20, layout: 'concatenated', ladder: 'halfMinusOne' },
  { scheme: 'learned', hiddenSize: 9, maxPositionEmbeddings: 40 },
  { scheme: 'rope', headDim: 16, ropeType: 'linear', factor: 3 },
  { scheme: 'rope', headDim: 16, ropeType: 'yarn', factor: 4, maxPositionEmbeddings: 64 },
  { scheme: 'rope', headDim: 16, ropeType: 'proportional', partialRotaryFactor: 0.5 },
  { scheme: 'xpos', headDim: 16 },
  { scheme: 'retnet', headDim: 16 },
  { scheme: 'alibi', numAttentionHeads: 3 },
  { scheme: 't5', numAttentionHeads: 3 },
  { scheme: 't5', numAttentionHeads: 3, bidirectional: false },
  { scheme: 'kerple', numAttentionHeads: 3 },
  { scheme: 'sandwich', numAttentionHeads: 3, bidirectional: true },
  { scheme: 'fire', numAttentionHeads: 3, initL: 20 },
  { scheme: 'fire', numAttentionHeads: 3, mlpWidth: 200, initC: 2, initL: 1e6, eps: 0 },
  { scheme: 'alibi', numAttentionHeads: 3, dialect: 'bloom' },
  { scheme: 'alibi', numAttentionHeads: 3, dialect: 'falcon' },
];

const that = (acts: Acts): Spec[] => specs.filter((spec) => encodingOf(spec).acts === acts);

const tokens = fc.record({ count: fc.integer({ min: 1, max: 60 }), offset: fc.nat(50) });
const room = fc.record({ maxRows: fc.integer({ min: 1, max: 70 }), maxColumns: fc.integer({ min: 1, max: 70 }) });

/** Positions that are consecutive, and the same ones without saying so: the closed form and the true mean. */
const positions = tokens.chain(({ count, offset }) => {
  const consecutive = indexPositions(count, offset);
  const listed: Positions = { count, axes: ['index'], at: (token) => offset + token };
  return fc.constantFrom(consecutive, listed);
});

describe('a block mean', () => {
  for (const spec of specs) {
    it(`equals the mean of its members: ${JSON.stringify(spec)}`, () => {
      fc.assert(
        fc.property(positions, room, (where, { maxRows, maxColumns }) => {
          const encoding = encodingOf(spec);
          const window = { start: 0, count: where.count };
          const blocks = heatmap(encoding, where, { ...window, maxRows, maxColumns }, { head: 1 })!;
          const members = heatmap(encoding, where, { ...window, maxRows: 1000, maxColumns: 1000 }, { head: 1 })!;
          expect(blocks.rows).to.be.at.most(maxRows);
          expect(blocks.columns).to.be.at.most(maxColumns);
          expectSame(blocks.values, meansOf(members, blocks));
        }),
      );
    });
  }

  it('of similarities equals the mean similarity of its pairs of positions', () => {
    const adding = fc.constantFrom(...that('adds')).map(vectorsOf);
    fc.assert(
      fc.property(adding, positions, room, (encoding, where, { maxRows, maxColumns }) => {
        const window = { start: 0, count: where.count };
        const blocks = similarity(encoding, where, { ...window, maxRows, maxColumns });
        const members = similarity(encoding, where, { ...window, maxRows: 1000, maxColumns: 1000 });
        expectSame(blocks.values, meansOf(members, blocks));
      }),
    );
  });

  it('of biases by head and distance equals the mean of its members', () => {
    const biasing = fc.constantFrom(...that('biases')).map(biasesOf);
    fc.assert(
      fc.property(biasing, fc.nat(60), room, (encoding, maxDistance, { maxRows, maxColumns }) => {
        const blocks = headDistances(encoding, { maxDistance, maxRows, maxColumns });
        const members = headDistances(encoding, { maxDistance, maxRows: 1000, maxColumns: 1000 });
        expectSame(blocks.values, meansOf(members, blocks));
      }),
    );
  });

  it('of shares kept by head and distance equals the mean of its members', () => {
    const heads = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(heads, fc.nat(60), room, (numAttentionHeads, maxDistance, { maxRows, maxColumns }) => {
        const { decay } = rotationOf({ scheme: 'retnet', headDim: 4, numAttentionHeads });
        const blocks = decayDistances(decay!, { maxDistance, maxRows, maxColumns });
        const members = decayDistances(decay!, { maxDistance, maxRows: 1000, maxColumns: 1000 });
        expectSame(blocks.values, meansOf(members, blocks));
        expect(members.values.at(-1)).to.equal(1);
      }),
    );
  });
});

/** The means over the blocks of `like` of a grid with one member a cell. */
function meansOf(members: Cells, like: Cells): number[] {
  return Array.from({ length: like.rows * like.columns }, (_, cell) => {
    const [row, column] = [Math.floor(cell / like.columns), cell % like.columns];
    let [sum, count] = [0, 0];
    for (let r = row * like.rowAxis.perCell; r < Math.min((row + 1) * like.rowAxis.perCell, members.rows); r++) {
      const until = Math.min((column + 1) * like.columnAxis.perCell, members.columns);
      for (let c = column * like.columnAxis.perCell; c < until; c++) {
        const value = members.values[r * members.columns + c]!;
        if (Number.isNaN(value)) continue;
        sum += value;
        count++;
      }
    }
    return sum / count;
  });
}

/** Equal within float32, with NaN in the same places. */
function expectSame(actual: Float32Array, expected: number[]): void {
  const known = (values: ArrayLike<number>): number[] =>
    Array.from(values, (value) => (Number.isNaN(value) ? 1e9 : value));
  expectClose(known(actual), known(expected), { absolute: 1e-5, relative: 1e-6 });
}
