import { assert } from 'chai';
import { cutsOf } from '../../../src/tokenize/cuts';
import { joinTokens } from '../../../src/tokenize/joinTokens';
import { createTokenizer } from '../../../src/tokenize/registry';
import { tokenizers } from '../../../src/tokenize/tokenizers';
import type { Tokens } from '../../../src/tokenize/tokens';

const tokenize = (id: string, text: string): Promise<Tokens> =>
  createTokenizer(id, {
    loadRanks: () => Promise.reject(new Error('no ranks are needed')),
    eventLoop: { now: () => 0, pause: () => Promise.resolve() },
  }).tokenize(text);

async function join(id: string, ...texts: string[]): Promise<Tokens> {
  const info = tokenizers.find((tokenizer) => tokenizer.id === id) ?? { id };
  return joinTokens(await Promise.all(texts.map((text) => tokenize(id, text))), info);
}

describe('Joined tokens', () => {
  it('have the ranges of one text', async () => {
    const { text, starts, ends, count } = await join('characters', 'ab', '', 'cd');
    assert.equal(text, 'abcd');
    assert.equal(count, 4);
    assert.deepEqual([...starts], [0, 1, 2, 3]);
    assert.deepEqual([...ends], [1, 2, 3, 4]);
  });

  it('have one id a word over all texts, where ids count by appearance', async () => {
    assert.deepEqual([...(await join('words', 'King and', 'Queen and King')).ids], [0, 1, 2, 1, 3]);
    assert.deepEqual([...(await join('lines', 'a\n', 'b\na\n')).ids], [0, 1, 0]);
  });

  it('cut the characters that each text cuts, up to the last that is cut', async () => {
    const { cuts, count } = await join('bytes', 'a', 'ä', 'bc');
    assert.equal(count, 5);
    assert.deepEqual([...cuts], [0, cutsOf(0, 1), cutsOf(1, 0)]);
    assert.isEmpty((await join('bytes', 'ab', 'c')).cuts);
  });

  it('keep their ids where these mean something beyond the text', async () => {
    assert.deepEqual([...(await join('characters', 'b', 'a')).ids], [98, 97]);
  });
});
