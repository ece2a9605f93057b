import { expect } from 'chai';
import { heatmap } from '../../../src/analysis/blockMeans';
import type { CellWindow } from '../../../src/analysis/cells';
import { columnOrder } from '../../../src/analysis/columnOrder';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { Spec } from '../../../src/schemes/encoding';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { expectClose } from '../../golden/close';
import { rotationOf, vectorsOf } from '../../golden/encodings';

const all: CellWindow = { start: 0, count: 3, maxRows: 100, maxColumns: 100 };
const positions = indexPositions(3);

describe('the difference to the reference token', () => {
  it('is zero in its row, and the difference of the values in the others', () => {
    const encoding = encodingOf({ scheme: 'sinusoidal', hiddenSize: 2 });
    const grid = heatmap(encoding, positions, all, { mode: 'difference', reference: 1 })!;
    const row = (n: number): number[] => [Math.sin(n) - Math.sin(1), Math.cos(n) - Math.cos(1)];
    expectClose(grid.values, [...row(0), 0, 0, ...row(2)], { absolute: 1e-7 });
    expect(grid.valueName).to.equal('value − reference');
    expect(grid.range[1]).to.equal(Math.max(...grid.values.map(Math.abs)));
  });

  it('of rotations is that of their cosines', () => {
    const grid = heatmap(encodingOf({ scheme: 'rope', headDim: 2 }), positions, all, {
      mode: 'difference',
      reference: 2,
    })!;
    expectClose(
      grid.values,
      [0, 1, 2].map((n) => Math.cos(n) - Math.cos(2)),
      { absolute: 1e-7 },
    );
  });

  it('to a token outside the window is no different', () => {
    const encoding = encodingOf({ scheme: 'learned', hiddenSize: 4 });
    const options = { mode: 'difference', reference: 0 } as const;
    const part = heatmap(encoding, positions, { ...all, start: 1, count: 2, columns: [0.5, 1] }, options)!;
    const whole = heatmap(encoding, positions, all, options)!;
    expect([...part.values]).to.deep.equal([6, 7, 10, 11].map((cell) => whole.values[cell]));
  });

  it('of biases is their value', () => {
    const encoding = encodingOf({ scheme: 'alibi' });
    expect(heatmap(encoding, positions, all, { mode: 'difference', reference: 1 })).to.deep.equal(
      heatmap(encoding, positions, all),
    );
  });
});

describe('the angles of pairs', () => {
  const specs: readonly Spec[] = [
    { scheme: 'sinusoidal', hiddenSize: 4 },
    { scheme: 'rope', headDim: 4 },
  ];
  for (const spec of specs) {
    it(`of ${spec.scheme} stand at position × frequency, wrapped`, () => {
      const five = indexPositions(5);
      const grid = heatmap(encodingOf(spec), five, { ...all, count: 5 }, { mode: 'angle' })!;
      const expected = [0, 1, 2, 3, 4].flatMap((n) => [n > Math.PI ? n - 2 * Math.PI : n, n / 100]);
      expectClose(grid.values, expected, { absolute: 1e-6 });
      expectClose(grid.strengths!, expected.fill(1), { absolute: 1e-6 });
      expect(grid.columnAxis.name).to.equal('pair');
    });
  }

  it('of a block are the direction of the mean unit vector, as strong as it is long', () => {
    const grid = heatmap(
      encodingOf({ scheme: 'rope', headDim: 2 }),
      positions,
      { ...all, maxRows: 1 },
      { mode: 'angle' },
    )!;
    expectClose(grid.values, [1], { absolute: 1e-6 });
    expectClose(grid.strengths!, [(1 + 2 * Math.cos(1)) / 3], { absolute: 1e-6 });
  });

  it('of vectors without pairs are their values', () => {
    const grid = heatmap(encodingOf({ scheme: 'learned', hiddenSize: 4 }), positions, all, { mode: 'angle' })!;
    expect([grid.valueName, grid.strengths]).to.deep.equal(['value', undefined]);
  });
});

describe('the order of columns', () => {
  const half = vectorsOf({ scheme: 'sinusoidal', hiddenSize: 6, layout: 'concatenated' });
  const alternating = vectorsOf({ scheme: 'sinusoidal', hiddenSize: 6 });

  it('puts the two dimensions of a pair together, or sines before cosines', () => {
    expect(columnOrder('pairs', half.pairs, 6)).to.deep.equal(Uint32Array.of(0, 3, 1, 4, 2, 5));
    expect(columnOrder('sinesFirst', alternating.pairs, 6)).to.deep.equal(Uint32Array.of(0, 2, 4, 1, 3, 5));
  });

  it('is left out where dimensions stand in it already', () => {
    expect(columnOrder('stored', half.pairs, 6)).to.equal(undefined);
    expect(columnOrder('pairs', alternating.pairs, 6)).to.equal(undefined);
    expect(columnOrder('sinesFirst', half.pairs, 6)).to.equal(undefined);
    expect(columnOrder('pairs', undefined, 6)).to.equal(undefined);
  });

  it('puts dimensions of no pair last', () => {
    expect(columnOrder('sinesFirst', alternating.pairs, 8)).to.deep.equal(Uint32Array.of(0, 2, 4, 1, 3, 5, 6, 7));
  });

  it('moves whole columns', () => {
    const stored = heatmap(alternating, positions, all)!;
    const grid = heatmap(alternating, positions, all, { order: 'sinesFirst' })!;
    const { members } = grid.columnAxis;
    for (let row = 0; row < 3; row++) {
      members!.forEach((dimension, place) => {
        expect(grid.values[row * 6 + place]).to.equal(stored.values[row * 6 + dimension]);
      });
    }
  });

  it('of a rotation spreads its cosines and sines over the rotated channels', () => {
    const rotation = rotationOf({ scheme: 'rope', headDim: 4 });
    const stored = heatmap(rotation, positions, all, { order: 'stored' })!;
    const turned = [0, 1, 2].flatMap((n) => [...rotated(rotation, n)]);
    expectClose(stored.values, turned, { absolute: 1e-7 });
    const sorted = heatmap(rotation, positions, all, { order: 'sinesFirst' })!;
    expect(sorted.columnAxis.members).to.deep.equal(Uint32Array.of(2, 3, 0, 1));
  });
});

/** (1, 0) in every pair, rotated. */
function rotated(rotation: ReturnType<typeof rotationOf>, position: number): Float64Array {
  const vector = new Float64Array(rotation.headDim);
  rotation.pairs.inverseFrequencies.forEach((_, pair) => (vector[rotation.pairs.dimensionsOf(pair)[0]] = 1));
  const out = new Float64Array(rotation.headDim);
  rotation.rotate(vector, position, out);
  return out;
}
