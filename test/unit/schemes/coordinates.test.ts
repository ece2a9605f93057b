import { expect } from 'chai';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { Positions } from '../../../src/positions/positions';
import type { Axes } from '../../../src/schemes/axes';
import { angleAt, angleOf, coordinate } from '../../../src/schemes/coordinates';
import type { Pairs } from '../../../src/schemes/encoding';

const grid: Axes = {
  names: ['row', 'column'],
  at: (index, axis) => (axis === 0 ? Math.floor(index / 3) : index % 3),
};
const pairs: Pairs = {
  inverseFrequencies: Float64Array.of(1, 0.5),
  axisOf: Uint8Array.of(0, 1),
  phases: Float64Array.of(0, 0.25),
  dimensionsOf: (pair) => [2 * pair, 2 * pair + 1],
};

describe('coordinates', () => {
  it('are the position where a scheme reads one axis', () => {
    expect(coordinate(undefined, indexPositions(5, 10), 2, 0)).to.equal(12);
  });

  it('follow from the plain position where the tokens have no such axis', () => {
    expect(coordinate(grid, indexPositions(6), 5, 0)).to.equal(1);
    expect(coordinate(grid, indexPositions(6), 5, 1)).to.equal(2);
  });

  it('are those of the tokens where their positions have an axis of that name, in any order', () => {
    const positions: Positions = { count: 1, axes: ['column', 'row'], at: (_, axis = 0) => [7, 9][axis] ?? NaN };
    expect(coordinate(grid, positions, 0, 0)).to.equal(9);
    expect(coordinate(grid, positions, 0, 1)).to.equal(7);
  });

  it('turn a pair by the coordinate on its axis, and by its phase', () => {
    expect(angleOf(pairs, grid, indexPositions(6), 5, 0)).to.equal(1);
    expect(angleOf(pairs, grid, indexPositions(6), 5, 1)).to.equal(2 * 0.5 + 0.25);
  });

  it('leave a token without a place unturned', () => {
    expect(angleAt(pairs, NaN, 1)).to.equal(0);
  });
});
