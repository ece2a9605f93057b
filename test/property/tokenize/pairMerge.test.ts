import { assert } from 'chai';
import fc from 'fast-check';
import { PairMerge } from '../../../src/tokenize/pairMerge';
import { RankTable } from '../../../src/tokenize/rankTable';

/** The obvious loop: merge the leftmost pair of lowest rank until no pair has a rank. Returns the ends of the parts. */
function mergeByTheBook(table: RankTable, bytes: Uint8Array): number[] {
  const ends = Array.from(bytes, (_, index) => index + 1);
  for (;;) {
    let best = -1;
    let bestRank = Infinity;
    for (let part = 0; part + 1 < ends.length; part++) {
      const rank = table.find(bytes, part === 0 ? 0 : ends[part - 1]!, ends[part + 1]!);
      if (rank >= 0 && rank < bestRank) [best, bestRank] = [part, rank];
    }
    if (best < 0) return ends;
    ends.splice(best, 1);
  }
}

function mergeInSteps(table: RankTable, bytes: Uint8Array, steps: number): number[] {
  const merge = new PairMerge(table);
  merge.start(bytes, bytes.length);
  while (!merge.advance(steps));
  const ends: number[] = [];
  for (let from = 0; from < bytes.length; from = merge.endOf(from)) ends.push(merge.endOf(from));
  return ends;
}

/** Over two letters, so that pairs overlap and repeat. */
const letters = (length: { minLength: number; maxLength: number }): fc.Arbitrary<Uint8Array> =>
  fc.array(fc.constantFrom(97, 98), length).map((bytes) => Uint8Array.from(bytes));

/** A table of any byte strings in any order: harder than what training gives. */
const table = fc
  .uniqueArray(letters({ minLength: 2, maxLength: 6 }), { maxLength: 20, selector: (bytes) => bytes.join() })
  .map((tokens) => {
    const starts = new Uint32Array(tokens.length + 1);
    tokens.forEach((token, rank) => (starts[rank + 1] = starts[rank]! + token.length));
    return new RankTable(Uint8Array.from(tokens.flatMap((token) => [...token])), starts);
  });

describe('merging pairs', () => {
  it('gives what the obvious loop gives, in steps of any size', () => {
    fc.assert(
      fc.property(
        table,
        letters({ minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 50 }),
        (ranks, bytes, steps) => {
          assert.deepEqual(mergeInSteps(ranks, bytes, steps), mergeByTheBook(ranks, bytes));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
