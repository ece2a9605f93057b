import { join } from 'node:path';
import { assert } from 'chai';
import type { RunningWorker, WorkerEvents } from '../../../src/platform/runningWorker';
import { startThread } from '../../../src/platform/spawnWorker.node';
import { WorkerClient } from '../../../src/platform/workerClient';
import { Cancelled } from '../../../src/tokenize/tokenizer';
import type { ToWorker } from '../../../src/tokenize/workerMessages';
import { useTranslations } from '../../../src/words/say';
import { allIds, loadRanks, tokenize } from './testPorts';

const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A worker that does nothing by itself, and notes what it is told. */
class FakeWorker implements RunningWorker {
  readonly told: ToWorker[] = [];
  terminated = false;

  constructor(readonly events: WorkerEvents) {}

  send(message: ToWorker): void {
    this.told.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }
}

describe('the client of the tokenize worker', () => {
  let workers: FakeWorker[];
  let client: WorkerClient;

  beforeEach(() => {
    workers = [];
    client = new WorkerClient({
      loadRanks: (name) => Promise.reject(new Error(`no ${name}`)),
      spawn: (events) => {
        const worker = new FakeWorker(events);
        workers.push(worker);
        return Promise.resolve(worker);
      },
    });
  });

  it('starts a worker with the first request, and only one', async () => {
    assert.isEmpty(workers);
    void client.tokenize('words', 'a');
    void client.tokenize('lines', 'b');
    await turn();
    assert.lengthOf(workers, 1);
    assert.deepEqual(workers[0]!.told, [
      { type: 'tokenize', request: 1, tokenizer: 'words', text: 'a' },
      { type: 'tokenize', request: 2, tokenizer: 'lines', text: 'b' },
    ]);
  });

  it('rejects what is pending when the worker crashes, and starts another for the next request', async () => {
    const reason = reasonOf(client.tokenize('words', 'a'));
    await turn();
    workers[0]!.events.onCrash(new Error('out of memory'));
    assert.equal(((await reason) as Error).message, 'out of memory');
    void client.tokenize('words', 'b');
    await turn();
    assert.lengthOf(workers, 2);
    workers[0]!.events.onCrash(new Error('exit code 1'));
    assert.lengthOf(workers[1]!.told, 1);
    assert.isFalse(workers[1]!.terminated);
  });

  it('says so when the worker cannot be started, and tries again with the next request', async () => {
    let attempts = 0;
    client = new WorkerClient({
      loadRanks,
      spawn: () => {
        throw new Error(`attempt ${++attempts}`);
      },
    });
    assert.equal(((await reasonOf(client.tokenize('words', 'a'))) as Error).message, 'attempt 1');
    assert.equal(((await reasonOf(client.tokenize('words', 'a'))) as Error).message, 'attempt 2');
  });

  it('forwards a cancellation that it sees when progress is reported', async () => {
    const cancellation = { isCancellationRequested: false };
    const shares: number[] = [];
    const reason = reasonOf(client.tokenize('words', 'a', { cancellation, onProgress: (share) => shares.push(share) }));
    await turn();
    const [worker] = workers;
    worker!.events.onMessage({ type: 'progress', request: 1, share: 0.25 });
    await turn();
    cancellation.isCancellationRequested = true;
    worker!.events.onMessage({ type: 'progress', request: 1, share: 0.5 });
    assert.instanceOf(await reason, Cancelled);
    assert.deepEqual(shares, [0.25]);
    assert.deepEqual(worker!.told.at(-1), { type: 'cancel', request: 1 });
  });

  it('tells the worker why ranks cannot be read', async () => {
    void client.tokenize('r50k_base', 'a');
    await turn();
    workers[0]!.events.onMessage({ type: 'needRanks', name: 'r50k_base' });
    await turn();
    assert.deepEqual(workers[0]!.told.at(-1), {
      type: 'noRanks',
      name: 'r50k_base',
      message: 'The rank table r50k_base cannot be read: no r50k_base',
    });
  });

  it('rejects what is pending and ends the worker when disposed of, and starts none after', async () => {
    const reason = reasonOf(client.tokenize('words', 'a'));
    await turn();
    client.dispose();
    client.dispose();
    assert.instanceOf(await reason, Cancelled);
    assert.isTrue(workers[0]!.terminated);
    assert.instanceOf(await reasonOf(client.tokenize('words', 'a')), Cancelled);
    assert.lengthOf(workers, 1);
  });
});

describe('the tokenize worker, as a thread', () => {
  let client: WorkerClient;
  let loaded: string[];

  before(() => {
    loaded = [];
    client = new WorkerClient({
      spawn: (events) => Promise.resolve(startThread(join(__dirname, 'thread.mjs'), events)),
      loadRanks: (name) => {
        loaded.push(name);
        return name === 'r50k_base' && loaded.length === 1 ? Promise.reject(new Error('no disk')) : loadRanks(name);
      },
    });
  });

  after(() => {
    client.dispose();
  });

  it('rejects with the reason when ranks cannot be read', async () => {
    const reason = await reasonOf(client.tokenize('r50k_base', 'a'));
    assert.equal((reason as Error).message, 'The rank table r50k_base cannot be read: no disk');
  });

  it('gives the tokens of tokenizing in the host, for all tokenizers at a time', async () => {
    const text = 'King and Queen\r\n我们 👩‍👩‍👧 \ud800'.repeat(1000);
    const tokens = await Promise.all(allIds.map((id) => client.tokenize(id, text)));
    for (const [index, id] of allIds.entries()) assert.deepEqual(tokens[index], await tokenize(id, text));
    assert.sameMembers(loaded.slice(1), ['r50k_base', 'cl100k_base', 'o200k_base']);
  });

  it('names the setting when the tokenizer is unknown', async () => {
    const reason = await reasonOf(client.tokenize('gpt-9', 'a'));
    assert.match((reason as Error).message, /^phasor\.tokenizer is "gpt-9"/);
  });

  it('fails in the language of the reader, which the worker does not know', async () => {
    const damaged = new WorkerClient({
      spawn: (events) => Promise.resolve(startThread(join(__dirname, 'thread.mjs'), events)),
      loadRanks: () => Promise.resolve(new TextEncoder().encode('IQ== 0\n<html>')),
    });
    useTranslations((english) => `‹${english}›`);
    try {
      assert.match(String(await reasonOf(client.tokenize('gpt-9', 'a'))), /‹phasor\.tokenizer is "gpt-9", .*›$/);
      const line = '‹Line 2 of the rank table is damaged: expected a token of rank 1.›';
      assert.include(String(await reasonOf(damaged.tokenize('r50k_base', 'a'))), line);
    } finally {
      useTranslations(undefined);
      damaged.dispose();
    }
  });

  it('reports progress on a long text, and stops in the middle of one pre-token', async () => {
    const text = 'a'.repeat(2_000_000);
    const cancellation = { isCancellationRequested: false };
    const reason = await reasonOf(
      client.tokenize('cl100k_base', text, {
        cancellation,
        onProgress: () => {
          cancellation.isCancellationRequested = true;
        },
      }),
    );
    assert.instanceOf(reason, Cancelled);
    assert.equal((await client.tokenize('words', 'still there')).count, 2);
  });

  it('rejects what is pending when the thread dies', async () => {
    const dying = new WorkerClient({
      loadRanks,
      spawn: (events) => Promise.resolve(startThread(join(__dirname, 'no such file.mjs'), events)),
    });
    assert.match(String(await reasonOf(dying.tokenize('words', 'a'))), /Cannot find module/);
    dying.dispose();
  });
});
