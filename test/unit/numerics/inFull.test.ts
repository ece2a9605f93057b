import { assert } from 'chai';
import { inFull } from '../../../src/numerics/inFull';

describe('Numbers in full', () => {
  it('lose no digit, and alike ones are one', () => {
    assert.equal(Number(inFull(1 / 3)), 1 / 3);
    assert.equal(inFull(0.5, 54410.25), '0.5 – 54410.25');
    assert.equal(inFull(2, 2), '2');
    assert.equal(inFull(NaN), '–');
  });
});
