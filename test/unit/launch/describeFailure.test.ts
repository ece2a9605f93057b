import { assert } from 'chai';
import { describeFailure } from '../../launch/describeFailure.mjs';

const test = { fullTitle: () => 'A test' };

describe('A failed test', () => {
  it('is said in one line with its reason', () => {
    assert.equal(describeFailure(test, new Error('1 is\n  not 2')), 'A test: Error: 1 is not 2');
    assert.equal(describeFailure(test, 'thrown'), 'A test: thrown');
    assert.lengthOf(describeFailure(test, 'x'.repeat(1000)), 'A test: '.length + 401);
  });

  it('has its reason too where it comes from another process', () => {
    assert.equal(describeFailure(test, { message: '1 is not 2' }), 'A test: 1 is not 2');
  });
});
