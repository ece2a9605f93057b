import { expect } from 'chai';
import { slabs } from '../../../src/numerics/slabs';

describe('Slabs', () => {
  for (const width of [1, 3, 2 ** 14, 2 ** 14 + 1]) {
    it(`give vectors of ${width} zeros that do not overlap`, () => {
      const room = slabs(width);
      const vectors = Array.from({ length: 10 }, () => room());
      vectors.forEach((vector, index) => {
        expect(vector.every((value) => value === 0)).to.equal(true);
        vector.fill(index + 1);
      });
      vectors.forEach((vector, index) => {
        expect(vector).to.have.lengthOf(width);
        expect(vector.every((value) => value === index + 1)).to.equal(true);
      });
    });
  }
});
