import { expect } from 'chai';
import { linspace } from '../../../src/numerics/linspace';

describe('evenly spread numbers', () => {
  it('reach from the first to the last', () => {
    expect([...linspace(-1, 1, 5)]).to.deep.equal([-1, -0.5, 0, 0.5, 1]);
  });

  it('are the first alone where there is room for one, and none for none', () => {
    expect([...linspace(3, 9, 1)]).to.deep.equal([3]);
    expect([...linspace(3, 9, 0)]).to.deep.equal([]);
  });
});
