import { assert } from 'chai';
import { isPartial } from '../../../src/tokenize/isPartial';
import { tokenAt } from '../../../src/tokenize/tokenAt';
import { tokenize } from './testPorts';

describe('the token at an offset', () => {
  it('is the one whose range holds the offset', async () => {
    const tokens = await tokenize('words', 'King and Queen');
    assert.deepEqual(
      [0, 3, 4, 7, 8, 13].map((offset) => tokenAt(tokens, offset)),
      [0, 0, 1, 1, 2, 2],
    );
  });

  it('is the first of those that share a character', async () => {
    const tokens = await tokenize('bytes', 'a😀b');
    assert.deepEqual(
      [0, 1, 2, 3].map((offset) => tokenAt(tokens, offset)),
      [0, 1, 1, 5],
    );
  });

  it('is −1 outside the text', async () => {
    const tokens = await tokenize('words', 'King');
    assert.deepEqual(
      [-1, 4, 100].map((offset) => tokenAt(tokens, offset)),
      [-1, -1, -1],
    );
    assert.equal(tokenAt(await tokenize('words', ''), 0), -1);
  });
});

describe('a token', () => {
  it('is partial when it holds only some bytes of a character', async () => {
    const tokens = await tokenize('bytes', 'aé');
    assert.deepEqual(
      [0, 1, 2].map((index) => isPartial(tokens, index)),
      [false, true, true],
    );
  });
});
