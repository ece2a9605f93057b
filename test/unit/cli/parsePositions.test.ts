import { assert } from 'chai';
import { parsePositions } from '../../../src/cli/parsePositions';
import { listedPositions } from '../../../src/positions/listedPositions';
import { sequenceLength } from '../../../src/cli/sequenceLength';
import { UsageError } from '../../../src/cli/usageError';

describe('the positions of a command line', () => {
  const known: Readonly<Record<string, readonly number[]>> = {
    '5': [5],
    '0,5,9': [0, 5, 9],
    '0:4': [0, 1, 2, 3],
    '0:16:5': [0, 5, 10, 15],
    '0:15:5': [0, 5, 10],
    '9, 0:3, 9': [9, 0, 1, 2, 9],
    '-2:2': [-2, -1, 0, 1],
    '0:2:0.5': [0, 0.5, 1, 1.5],
  };
  for (const [text, positions] of Object.entries(known)) {
    it(`${text} is ${positions.join(' ')}`, () => {
      assert.deepEqual(Array.from(parsePositions(text)), positions);
    });
  }

  for (const wrong of ['', 'x', '1,', '4:4', '4:1', '0:4:0', '0:4:-1', ':4', '0:', '0:4:1:1', 'NaN', '1e3', '0x10']) {
    it(`“${wrong}” is refused`, () => {
      assert.throws(() => parsePositions(wrong), UsageError, `--positions is ${wrong}, but it must be`);
    });
  }

  it('more positions than anything can use are refused before they are made', () => {
    assert.throws(() => parsePositions('0:1000000000000'), UsageError, 'at most 16777216');
  });
});

describe('the sequence length of a command line', () => {
  it('holds the greatest position, and one token at least', () => {
    assert.equal(sequenceLength(undefined, listedPositions([3, 9, 4])), 10);
    assert.equal(sequenceLength(undefined, listedPositions([2.5])), 3);
    assert.equal(sequenceLength(undefined, listedPositions([-5])), 1);
  });

  it('is what is given', () => {
    assert.equal(sequenceLength('8192', listedPositions([3])), 8192);
    for (const wrong of ['', '-1', '1.5', 'x'])
      assert.throws(() => sequenceLength(wrong, listedPositions([3])), UsageError);
  });
});
