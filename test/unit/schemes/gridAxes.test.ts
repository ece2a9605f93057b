import { expect } from 'chai';
import { gridAxes } from '../../../src/schemes/gridAxes';

describe('the axes of a grid', () => {
  it('count patches row by row', () => {
    const axes = gridAxes({ height: 2, width: 3 });
    expect(axes.names).to.deep.equal(['row', 'column']);
    expect([0, 1, 2, 3, 4, 5].map((index) => [axes.at(index, 0), axes.at(index, 1)])).to.deep.equal([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
  });

  it('count patches column by column where told', () => {
    const axes = gridAxes({ height: 2, width: 3, byColumns: true });
    expect([0, 1, 2, 5].map((index) => [axes.at(index, 0), axes.at(index, 1)])).to.deep.equal([
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 2],
    ]);
  });

  it('have no place for class tokens, and patches follow them', () => {
    const axes = gridAxes({ height: 2, width: 2, classTokens: 1 });
    expect([axes.at(0, 0), axes.at(0, 1)]).to.deep.equal([NaN, NaN]);
    expect([axes.at(1, 0), axes.at(1, 1)]).to.deep.equal([0, 0]);
    expect([axes.at(4, 0), axes.at(4, 1)]).to.deep.equal([1, 1]);
  });

  it('have no place for what is not a patch', () => {
    const axes = gridAxes({ height: 2, width: 2 });
    for (const index of [-1, 4, 1.5, NaN, Infinity]) {
      expect(axes.at(index, 0), String(index)).to.deep.equal(NaN);
      expect(axes.at(index, 1), String(index)).to.deep.equal(NaN);
    }
  });
});
