import { expect } from 'chai';
import { gridPositions } from '../../../src/positions/gridPositions';
import { coordinatesOf } from './coordinates';

describe('grid positions', () => {
  const grid = { height: 2, width: 3, order: 'rows', classTokens: 0 } as const;

  it('run along the rows or along the columns of a grid that is not square', () => {
    expect(coordinatesOf(gridPositions(6, grid))).to.deep.equal({
      row: [0, 0, 0, 1, 1, 1],
      column: [0, 1, 2, 0, 1, 2],
    });
    expect(coordinatesOf(gridPositions(6, { ...grid, order: 'columns' }))).to.deep.equal({
      row: [0, 1, 0, 1, 0, 1],
      column: [0, 0, 1, 1, 2, 2],
    });
  });

  it('are none for class tokens before the patches and for what comes after them', () => {
    expect(coordinatesOf(gridPositions(9, { ...grid, classTokens: 2 }))).to.deep.equal({
      row: [NaN, NaN, 0, 0, 0, 1, 1, 1, NaN],
      column: [NaN, NaN, 0, 1, 2, 0, 1, 2, NaN],
    });
  });
});
