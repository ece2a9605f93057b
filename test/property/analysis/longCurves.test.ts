import { expect } from 'chai';
import fc from 'fast-check';
import { turnCurves } from '../../../src/analysis/turnCurves';
import { valueCurves } from '../../../src/analysis/valueCurves';
import { finish } from '../../../src/numerics/steps';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { Spec } from '../../../src/schemes/encoding';
import { rotationOf, vectorsOf } from '../../golden/encodings';

const grid = { gridHeight: 60, gridWidth: 70 };

const vectors: readonly Spec[] = [
  { scheme: 'sinusoidal', hiddenSize: 13, oddDimension: 'zeroPad' },
  { scheme: 'sinusoidal', hiddenSize: 13, oddDimension: 'dropCosine' },
  { scheme: 'time2vec', hiddenSize: 7, linearFeature: 'last' },
  { scheme: 'nerf', multires: 8 },
  { scheme: 'nerf', multires: 3, axes: 'grid', ...grid },
  { scheme: 'perceiver', numBands: 7, maxPositionEmbeddings: 4500 },
  { scheme: 'perceiver', numBands: 4, axes: 'video', gridDepth: 3, gridHeight: 30, gridWidth: 40, sineOnly: true },
  { scheme: 'sincos2d', hiddenSize: 12, ...grid, classToken: true },
  { scheme: 'detrSine', numPositionFeatures: 6, ...grid },
  { scheme: 'hierarchical', hiddenSize: 3, maxPositionEmbeddings: 70 },
  { scheme: 'hierarchical', hiddenSize: 3, maxPositionEmbeddings: 200, alpha: 0.7 },
  { scheme: 'treeEncoding', features: 1, depth: 6, hiddenSize: 13 },
  { scheme: 'treeEncoding', features: 2, depth: 2, branching: 3 },
];

const rotations: readonly Spec[] = [
  { scheme: 'rope', headDim: 12 },
  { scheme: 'axialRope', headDim: 16, ...grid, dialect: 'lucidrainsPixel', classTokens: 5 },
  { scheme: 'hirope', headDim: 12, segmentLengths: [6, 20] },
];

interface Curve {
  readonly axis: { readonly first: number; readonly perCell: number; readonly count: number };
  readonly values: Float32Array;
  readonly low?: Float32Array;
  readonly high?: Float32Array;
}

/**
 * Every point against all members of its block: their exact mean, and their extremes, missed by no more than a wave moves
 * from one token to the next, and never passed.
 */
const expectBlocks = ({ axis, values, low, high }: Curve, valueAt: (token: number) => number, name: string): void => {
  values.forEach((value, point) => {
    const start = axis.first + point * axis.perCell;
    const tokens = Math.min(axis.perCell, axis.first + axis.count - start);
    const members = Array.from({ length: tokens }, (_, index) => valueAt(start + index)).filter((one) => one === one);
    const at = `${name}, point ${point}`;
    if (members.length === 0) {
      expect([value, low![point], high![point]], at).to.deep.equal([NaN, NaN, NaN]);
      return;
    }
    const step = members.slice(1).reduce((most, one, index) => Math.max(most, Math.abs(one - members[index]!)), 0);
    const [least, greatest] = [Math.min(...members), Math.max(...members)];
    const scale = 1e-6 * Math.max(1, Math.abs(least), Math.abs(greatest));
    const mean = members.reduce((sum, one) => sum + one, 0) / members.length;
    expect(value, at).to.be.closeTo(mean, scale);
    expect(low![point], at).to.be.within(least - scale, Math.min(mean, least + step) + scale);
    expect(high![point], at).to.be.within(Math.max(mean, greatest - step) - scale, greatest + scale);
  });
};

const window = fc.record({ first: fc.nat(300), start: fc.nat(2000), points: fc.integer({ min: 10, max: 300 }) });
const count = 5000;

describe('Curves over more tokens than are looked at', () => {
  for (const spec of vectors) {
    it(`have exact means and nearly the extremes: ${JSON.stringify(spec)}`, () => {
      const encoding = vectorsOf(spec);
      const { dimension } = encoding;
      const dimensions = Array.from({ length: dimension }, (_, d) => d);
      fc.assert(
        fc.property(window, ({ first, start, points }) => {
          const positions = indexPositions(start + count, first);
          const all = new Float64Array(positions.count * dimension);
          encoding.fill(positions, 0, positions.count, all);
          for (const curve of valueCurves(encoding, positions, dimensions, { start, count, points })) {
            expectBlocks(curve, (token) => all[token * dimension + curve.dimension]!, `dimension ${curve.dimension}`);
          }
        }),
        { numRuns: 3 },
      );
    });
  }

  for (const spec of rotations) {
    it(`have exact means and nearly the extremes: ${JSON.stringify(spec)}`, () => {
      const encoding = rotationOf(spec);
      const pairs = encoding.pairs.inverseFrequencies.length;
      const chosen = Array.from({ length: pairs }, (_, k) => k);
      fc.assert(
        fc.property(window, ({ first, start, points }) => {
          const positions = indexPositions(start + count, first);
          const [cos, sin] = [new Float64Array(positions.count * pairs), new Float64Array(positions.count * pairs)];
          encoding.fillCosSin(positions, 0, positions.count, cos, sin);
          for (const curve of finish(turnCurves(encoding, positions, chosen, { start, count, points }))) {
            expectBlocks(curve, (token) => cos[token * pairs + curve.pair]!, `pair ${curve.pair}`);
          }
        }),
        { numRuns: 3 },
      );
    });
  }

  it('of no pair are none, and look at no token', () => {
    const positions = { ...indexPositions(count), first: undefined, at: () => expect.fail('No token counts.') };
    expect(
      finish(turnCurves(rotationOf({ scheme: 'rope' }), positions, [], { start: 0, count, points: 9 })),
    ).to.deep.equal([]);
  });
});
