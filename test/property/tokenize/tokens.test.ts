import { assert } from 'chai';
import fc from 'fast-check';
import { bytesOf } from '../../../src/tokenize/bytesOf';
import { tokenAt } from '../../../src/tokenize/tokenAt';
import { allIds, bytePairIds, referenceIds, tokenize } from '../../unit/tokenize/testPorts';
import { text } from './texts';

for (const id of bytePairIds) {
  describe(`the ids of ${id}`, () => {
    it('are those of tiktoken on any text', async () => {
      await fc.assert(
        fc.asyncProperty(text, async (example) => {
          assert.deepEqual([...(await tokenize(id, example)).ids], referenceIds(id, example));
        }),
        { numRuns: 2000 },
      );
    });
  });
}

for (const id of allIds) {
  describe(`the ranges of ${id}`, () => {
    it('never decrease, never are empty, and cover the text', async () => {
      await fc.assert(
        fc.asyncProperty(text, async (example) => {
          const { count, starts, ends } = await tokenize(id, example);
          let covered = 0;
          for (let index = 0; index < count; index++) {
            const [start, end] = [starts[index]!, ends[index]!];
            assert.isAtMost(start, covered);
            assert.isBelow(start, end);
            assert.isAtLeast(start, starts[index - 1] ?? 0);
            assert.isAtLeast(end, covered);
            covered = end;
          }
          assert.equal(covered, example.length);
        }),
      );
    });

    it('overlap only where tokens share one character', async () => {
      await fc.assert(
        fc.asyncProperty(text, async (example) => {
          const { count, starts, ends } = await tokenize(id, example);
          for (let index = 1; index < count; index++) {
            const shared = example.slice(starts[index], ends[index - 1]);
            assert.match(shared, /^.?$/su);
          }
        }),
      );
    });

    it('and cuts give bytes that in a row are the UTF-8 of the text', async () => {
      await fc.assert(
        fc.asyncProperty(text, async (example) => {
          const tokens = await tokenize(id, example);
          const bytes = Array.from(tokens.ids, (_, index) => [...bytesOf(tokens, index)]).flat();
          assert.deepEqual(bytes, [...new TextEncoder().encode(example)]);
        }),
      );
    });

    it('lead from every offset to the first token that holds it', async () => {
      await fc.assert(
        fc.asyncProperty(text, async (example) => {
          const tokens = await tokenize(id, example);
          for (let offset = 0; offset < example.length; offset++) {
            const expected = tokens.starts.findIndex((start, index) => start <= offset && offset < tokens.ends[index]!);
            assert.equal(tokenAt(tokens, offset), expected);
          }
        }),
      );
    });
  });
}
