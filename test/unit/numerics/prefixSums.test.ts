import { expect } from 'chai';
import { prefixSums } from '../../../src/numerics/prefixSums';

describe('prefix sums', () => {
  it('are sums of consecutive terms, each computed once', () => {
    let computed = 0;
    const sum = prefixSums((n) => {
      computed++;
      return n * n;
    });
    expect(sum(2, 3)).to.equal(4 + 9 + 16);
    expect(sum(0, 2)).to.equal(1);
    expect(sum(3, 0)).to.equal(0);
    expect(computed).to.equal(5);
  });
});
