import { assert } from 'chai';
import { PairMerge } from '../../../src/tokenize/pairMerge';
import { parseRanks } from '../../../src/tokenize/parseRanks';
import type { RankTable } from '../../../src/tokenize/rankTable';
import { splitCl100k } from '../../../src/tokenize/splitCl100k';
import { splitO200k } from '../../../src/tokenize/splitO200k';
import { splitR50k } from '../../../src/tokenize/splitR50k';
import { encodeUtf8 } from '../../../src/tokenize/utf8';
import { bytePairIds, loadRanks, referenceIds, tokenize } from './testPorts';

/** Letters a to z in an order without pattern. */
function randomLetters(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return String.fromCharCode(97 + ((state >> 16) % 26));
  }).join('');
}

const runs: Readonly<Record<string, (length: number) => string>> = {
  'one letter': (length) => 'a'.repeat(length),
  spaces: (length) => ' '.repeat(length),
  newlines: (length) => '\n'.repeat(length),
  'random letters': randomLetters,
  'Han characters': (length) => '的一是不了人我在有他'.repeat(length / 10),
  emoji: (length) => '😀'.repeat(length / 2),
};

/** Steps that merging a text as one pre-token takes. Each is at most one merge, two look-ups and O(log n) comparisons. */
function stepsOf(table: RankTable, text: string): number {
  const bytes = new Uint8Array(3 * text.length);
  const merge = new PairMerge(table);
  merge.start(bytes, encodeUtf8(text, 0, text.length, bytes));
  let steps = 1;
  while (!merge.advance(1)) steps++;
  return steps;
}

describe('a long run without a place to split', () => {
  for (const id of bytePairIds) {
    for (const [name, run] of Object.entries(runs)) {
      it(`of ${name} has the ids of tiktoken in ${id}`, async () => {
        const text = run(1000);
        assert.deepEqual([...(await tokenize(id, text)).ids], referenceIds(id, text));
      });

      it(`of ${name} takes ten times the steps in ${id} when it is ten times as long`, async () => {
        const table = parseRanks(await loadRanks(id));
        assert.isBelow(stepsOf(table, run(200_000)) / stepsOf(table, run(20_000)), 10.5);
      });
    }
  }

  const splits = { splitR50k, splitCl100k, splitO200k };
  for (const [name, split] of Object.entries(splits)) {
    // A regular expression overflows its stack on the Han characters.
    it(`is found whole by ${name} when it is five million characters`, () => {
      for (const character of ['a', '中', ' ']) {
        const text = character.repeat(5_000_000);
        assert.equal(split(text, 0), text.length);
      }
    });
  }
});
