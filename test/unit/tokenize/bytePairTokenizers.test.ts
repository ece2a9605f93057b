import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { createTokenizer } from '../../../src/tokenize/registry';
import { samples } from './samples';
import { bytePairIds, loadRanks, ports, referenceIds, textsOf, tokenize } from './testPorts';

for (const id of bytePairIds) {
  describe(`byte-pair tokenizer ${id}`, () => {
    for (const [name, text] of Object.entries(samples)) {
      it(`gives the ids of tiktoken on ${name}`, async () => {
        assert.deepEqual([...(await tokenize(id, text)).ids], referenceIds(id, text));
      });
    }

    it('gives the ids of tiktoken on a long source file', async () => {
      const text = readFileSync(require.resolve('typescript/lib/lib.dom.d.ts'), 'utf8').slice(0, 300_000);
      assert.deepEqual([...(await tokenize(id, text)).ids], referenceIds(id, text));
    });

    it('gives no tokens to an empty text', async () => {
      assert.equal((await tokenize(id, '')).count, 0);
    });
  });
}

describe('a byte-pair tokenizer', () => {
  it('gives each token the text it stands on', async () => {
    const tokens = await tokenize('o200k_base', 'King and Queen');
    assert.deepEqual(textsOf(tokens), ['King', ' and', ' Queen']);
    assert.deepEqual([...tokens.starts], [0, 4, 8]);
    assert.deepEqual([...tokens.ends], [4, 8, 14]);
    assert.isEmpty(tokens.cuts);
  });

  it('gives tokens that split a character the range of that character', async () => {
    // U+1F600 is F0 9F 98 80 in UTF-8; GPT-2 knows F0 9F 98 and 80.
    const tokens = await tokenize('r50k_base', '😀');
    assert.deepEqual(textsOf(tokens), ['😀', '😀']);
    assert.deepEqual([...tokens.cuts], [0b0100, 0b0011]);
  });

  it('takes a lone surrogate for U+FFFD', async () => {
    const broken = await tokenize('cl100k_base', 'a\ud800b');
    const replaced = await tokenize('cl100k_base', 'a\ufffdb');
    assert.deepEqual({ ...broken, text: '' }, { ...replaced, text: '' });
    assert.equal(broken.text, 'a\ud800b');
  });

  it('loads its ranks on first use, and once', async () => {
    const loaded: string[] = [];
    const tokenizer = createTokenizer('r50k_base', {
      ...ports,
      loadRanks: (name) => {
        loaded.push(name);
        return loadRanks(name);
      },
    });
    assert.isEmpty(loaded);
    await Promise.all([tokenizer.tokenize('a'), tokenizer.tokenize('b')]);
    await tokenizer.tokenize('c');
    assert.deepEqual(loaded, ['r50k_base']);
  });

  it('tries to load its ranks again after a failure', async () => {
    let fails = true;
    const tokenizer = createTokenizer('r50k_base', {
      ...ports,
      loadRanks: (name) => (fails ? Promise.reject(new Error('no disk')) : loadRanks(name)),
    });
    const error = await tokenizer.tokenize('a').catch((reason: unknown) => reason);
    assert.equal((error as Error).message, 'no disk');
    fails = false;
    assert.equal((await tokenizer.tokenize('a')).count, 1);
  });
});
