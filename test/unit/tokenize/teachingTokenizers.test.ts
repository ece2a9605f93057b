import { assert } from 'chai';
import { textsOf, tokenize } from './testPorts';

describe('the words tokenizer', () => {
  it('attaches white space to the word that follows', async () => {
    assert.deepEqual(textsOf(await tokenize('words', 'King and\n\tQueen, too. ')), [
      'King',
      ' and',
      '\n\tQueen',
      ',',
      ' too',
      '.',
      ' ',
    ]);
  });

  it('numbers words in order of first appearance', async () => {
    assert.deepEqual([...(await tokenize('words', 'no no no, no')).ids], [0, 1, 1, 2, 1]);
  });

  it('finds the words of scripts without spaces', async () => {
    assert.deepEqual(textsOf(await tokenize('words', 'ภาษาไทย')), ['ภาษา', 'ไทย']);
    assert.deepEqual(textsOf(await tokenize('words', '我们喜欢音乐')), ['我们', '喜欢', '音乐']);
  });

  it('keeps contractions, decimal numbers and emoji sequences whole', async () => {
    assert.deepEqual(textsOf(await tokenize('words', "don't 3.14 👩‍👩‍👧 🇩🇪🇫🇷")), ["don't", ' 3.14', ' 👩‍👩‍👧', ' 🇩🇪', '🇫🇷']);
  });

  it('keeps a word that is longer than a window whole', async () => {
    assert.deepEqual(textsOf(await tokenize('words', `${'a'.repeat(100_000)} b`)), ['a'.repeat(100_000), ' b']);
  });

  it('gives white space alone one token', async () => {
    assert.deepEqual(textsOf(await tokenize('words', ' \n '.repeat(1000))), [' \n '.repeat(1000)]);
  });
});

describe('the characters tokenizer', () => {
  it('gives code points, each its own id', async () => {
    const tokens = await tokenize('characters', 'aé😀\ud800');
    assert.deepEqual([...tokens.ids], [0x61, 0xe9, 0x1f600, 0xfffd]);
    assert.deepEqual([...tokens.starts], [0, 1, 2, 4]);
    assert.deepEqual([...tokens.ends], [1, 2, 4, 5]);
  });
});

describe('the bytes tokenizer', () => {
  it('gives the bytes of UTF-8, each with the range of its character and its place in it', async () => {
    const tokens = await tokenize('bytes', 'aé😀');
    assert.deepEqual([...tokens.ids], [0x61, 0xc3, 0xa9, 0xf0, 0x9f, 0x98, 0x80]);
    assert.deepEqual([...tokens.starts], [0, 1, 1, 2, 2, 2, 2]);
    assert.deepEqual([...tokens.ends], [1, 2, 2, 4, 4, 4, 4]);
    assert.deepEqual([...tokens.cuts], [0, 0b0100, 0b0001, 0b1100, 0b1001, 0b0110, 0b0011]);
  });
});

describe('the lines tokenizer', () => {
  it('keeps the ending of each line, be it CRLF, LF or CR', async () => {
    const tokens = await tokenize('lines', 'a\r\nb\n\nc\rd');
    assert.deepEqual(textsOf(tokens), ['a\r\n', 'b\n', '\n', 'c\r', 'd']);
  });

  it('adds no empty line after a final line ending', async () => {
    assert.deepEqual(textsOf(await tokenize('lines', 'a\r\n')), ['a\r\n']);
  });

  it('gives equal lines equal ids', async () => {
    assert.deepEqual([...(await tokenize('lines', 'a\nb\na\na')).ids], [0, 1, 0, 2]);
  });
});
