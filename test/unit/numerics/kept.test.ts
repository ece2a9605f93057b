import { assert } from 'chai';
import { kept } from '../../../src/numerics/kept';

describe('The values that are kept', () => {
  it('are made once, and again after all were forgotten for one more', () => {
    const made: number[] = [];
    const square = kept(2, (value: number) => {
      made.push(value);
      return value * value;
    });
    assert.deepEqual([3, 4, 3, 4].map(square), [9, 16, 9, 16]);
    assert.deepEqual(made, [3, 4]);
    assert.deepEqual([5, 5, 3].map(square), [25, 25, 9]);
    assert.deepEqual(made, [3, 4, 5, 3]);
  });
});
