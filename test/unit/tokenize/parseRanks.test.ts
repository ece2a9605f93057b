import { assert } from 'chai';
import { parseRanks } from '../../../src/tokenize/parseRanks';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a rank table', () => {
  const table = parseRanks(bytes('YQ== 0\nYmM= 1\nYmNk 2\nYWJjZA== 3'));
  const find = (text: string): number => table.find(bytes(text), 0, text.length);

  it('knows the rank of each of its byte strings', () => {
    assert.deepEqual(['a', 'bc', 'bcd', 'abcd'].map(find), [0, 1, 2, 3]);
  });

  it('gives −1 for byte strings that are not its own', () => {
    assert.deepEqual(['', 'b', 'ab', 'abcde', 'bce'].map(find), [-1, -1, -1, -1, -1]);
  });

  it('looks up a range of a larger array', () => {
    assert.equal(table.find(bytes('xxbcdxx'), 2, 5), 2);
  });

  it('names the line that is damaged', () => {
    const file = bytes('YQ== 0\nYg== 1\nYw== 7\n');
    assert.throws(() => parseRanks(file), 'Line 3 of the rank table is damaged: expected a token of rank 2.');
    assert.throws(() => parseRanks(bytes('<html>')), 'Line 1 of the rank table is damaged');
  });
});
