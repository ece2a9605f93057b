import { assert } from 'chai';
import { createTokenizer } from '../../../src/tokenize/registry';
import { Cancelled } from '../../../src/tokenize/tokenizer';
import { samples } from './samples';
import { allIds, fakeEventLoop, loadRanks, tokenize } from './testPorts';

const text = `${Object.values(samples).join('\n').repeat(30)}${'中a'.repeat(20_000)}`;

for (const id of allIds) {
  describe(`tokenizing a long text in slices with ${id}`, () => {
    it('gives the tokens of tokenizing it in one go', async () => {
      const eventLoop = fakeEventLoop(100);
      const sliced = await createTokenizer(id, { loadRanks, eventLoop }).tokenize(text);
      assert.isAbove(eventLoop.turns, 1);
      assert.deepEqual(sliced, await tokenize(id, text));
    });

    it('gives the event loop a turn for every 8 ms of the clock', async () => {
      const turns = async (step: number): Promise<number> => {
        const eventLoop = fakeEventLoop(step);
        await createTokenizer(id, { loadRanks, eventLoop }).tokenize(text);
        return eventLoop.turns;
      };
      assert.equal(await turns(0), 0);
      assert.isAtLeast(await turns(8), 1);
      assert.isBelow(await turns(1), await turns(8));
    });

    it('reports progress that rises to 1', async () => {
      const shares: number[] = [];
      const tokenizer = createTokenizer(id, { loadRanks, eventLoop: fakeEventLoop(8) });
      await tokenizer.tokenize(text, { onProgress: (share) => shares.push(share) });
      assert.isAbove(shares.length, 2);
      assert.deepEqual(
        shares,
        shares.toSorted((a, b) => a - b),
      );
      assert.equal(shares.at(-1), 1);
    });

    it('stops at the next turn when cancelled', async () => {
      const eventLoop = fakeEventLoop(8);
      const cancellation = { isCancellationRequested: false };
      const tokenizer = createTokenizer(id, { loadRanks, eventLoop });
      const tokens = tokenizer.tokenize(text, {
        cancellation,
        onProgress: () => {
          cancellation.isCancellationRequested = true;
        },
      });
      assert.instanceOf(await tokens.catch((reason: unknown) => reason), Cancelled);
      assert.equal(eventLoop.turns, 1);
    });

    it('does nothing when cancelled before', async () => {
      const tokenizer = createTokenizer(id, { loadRanks, eventLoop: fakeEventLoop(0) });
      const tokens = tokenizer.tokenize(text, { cancellation: { isCancellationRequested: true } });
      assert.instanceOf(await tokens.catch((reason: unknown) => reason), Cancelled);
    });
  });
}
