import { assert } from 'chai';
import { createTokenizer } from '../../../src/tokenize/registry';
import { tokenizers, UnknownTokenizer } from '../../../src/tokenize/tokenizers';
import { allIds, ports } from './testPorts';

describe('the registry of tokenizers', () => {
  it('creates every tokenizer it lists', () => {
    assert.sameMembers(
      tokenizers.map(({ id }) => id),
      allIds,
    );
    for (const info of tokenizers) assert.deepInclude(createTokenizer(info.id, ports), info);
  });

  it('says of an unknown id what it is, what is known, and the setting to change', () => {
    assert.throws(
      () => createTokenizer('gpt-9', ports),
      UnknownTokenizer,
      'phasor.tokenizer is "gpt-9", but must be one of o200k_base, cl100k_base, r50k_base, words, characters, bytes, lines.',
    );
  });
});
