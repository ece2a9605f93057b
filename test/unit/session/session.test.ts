import { assert } from 'chai';
import { Session } from '../../../src/session/session';
import { FakePorts, selectionOf, settings } from './fakes';

describe('Session', () => {
  let ports: FakePorts;
  let session: Session;

  beforeEach(() => {
    ports = new FakePorts();
    session = new Session(ports, settings);
  });

  /** Select, wait out the debounce, and let the tokenizer answer. */
  async function settle(text: string, start = 0, change = {}): Promise<void> {
    session.select(() => selectionOf(text, start, change));
    await ports.pass(100);
    await ports.calls.at(-1)?.finish();
  }

  it('computes nothing, and reads no text, while nobody watches', async () => {
    let reads = 0;
    session.select(() => {
      reads++;
      return selectionOf('King and Queen');
    });
    await ports.pass(1000);
    assert.equal(reads, 0);
    assert.isEmpty(ports.calls);
  });

  it('catches up when somebody begins to watch', async () => {
    session.select(() => selectionOf('King and Queen'));
    session.watch();
    await ports.pass(0);
    await ports.calls[0]?.finish();
    assert.equal(session.sequence?.tokens.count, 3);
    assert.equal(session.status.state, 'ready');
  });

  it('stops when the last watcher leaves, and cancels what is under way', async () => {
    const watching = session.watch();
    session.select(() => selectionOf('one'));
    await ports.pass(100);
    watching.dispose();
    assert.isTrue(ports.calls[0]?.options.cancellation?.isCancellationRequested);
    await ports.calls[0].finish();
    assert.isUndefined(session.sequence);
    session.select(() => selectionOf('two'));
    await ports.pass(1000);
    assert.lengthOf(ports.calls, 1);
  });

  it('counts a watcher that is disposed twice once', async () => {
    const first = session.watch();
    session.watch();
    first.dispose();
    first.dispose();
    assert.isTrue(session.isWatched);
    await settle('still here');
    assert.equal(session.sequence?.tokens.text, 'still here');
  });

  it('shows the first step at once, then waits for the selection to rest', async () => {
    session.watch();
    await ports.pass(100);
    for (const text of ['K', 'Ki', 'Kin', 'King']) {
      session.select(() => selectionOf(text));
      await ports.pass(10);
    }
    await ports.pass(100);
    assert.deepEqual(
      ports.calls.map((call) => call.text),
      ['K', 'King'],
    );
  });

  it('drops an older result that arrives after a newer selection', async () => {
    session.watch();
    session.select(() => selectionOf('old text'));
    await ports.pass(100);
    session.select(() => selectionOf('new'));
    await ports.pass(100);
    await ports.calls[1]?.finish();
    await ports.calls[0]?.finish();
    assert.equal(session.sequence?.tokens.text, 'new');
  });

  it('shows progress only when the work takes long, and keeps the last good sequence meanwhile', async () => {
    session.watch();
    await settle('first');
    const states: string[] = [];
    session.onDidChange(() => states.push(session.status.state));
    session.select(() => selectionOf('second text'));
    await ports.pass(100);
    assert.isEmpty(states);
    await ports.pass(200);
    ports.calls[1]?.options.onProgress?.(0.5);
    assert.deepInclude(session.status, { state: 'busy', progress: 0.5 });
    assert.equal(session.sequence?.tokens.text, 'first');
    await ports.calls[1]?.finish();
    assert.equal(session.status.state, 'ready');
    assert.equal(session.sequence?.tokens.text, 'second text');
  });

  it('calls off what takes too long when it is told to, and reads again what is selected next', async () => {
    session.watch();
    await settle('first text');
    session.select(() => selectionOf('a long text'));
    await ports.pass(100);
    await ports.pass(200);
    assert.equal(session.status.state, 'busy');
    session.cancel();
    assert.equal(session.status.state, 'ready');
    assert.isTrue(ports.calls.at(-1)?.options.cancellation?.isCancellationRequested);
    await ports.calls.at(-1)?.finish();
    assert.equal(session.sequence?.tokens.text, 'first text', 'what was shown stays');
    assert.isFalse(session.isUpToDate);
    await settle('next text');
    assert.equal(session.sequence?.tokens.text, 'next text');
  });

  it('has nothing to show where the first text was called off', async () => {
    session.watch();
    session.select(() => selectionOf('a long text'));
    await ports.pass(100);
    await ports.pass(200);
    session.cancel();
    assert.equal(session.status.state, 'empty');
    session.cancel();
    assert.equal(session.status.state, 'empty');
  });

  it('says in one sentence what failed, logs it, and keeps the last good sequence', async () => {
    session.watch();
    await settle('good');
    session.select(() => selectionOf('bad'));
    await ports.pass(100);
    await ports.calls[1]?.fail(new Error('The rank table is damaged.'));
    assert.deepEqual(session.status, { state: 'failed', message: 'The rank table is damaged.' });
    assert.equal(session.sequence?.tokens.text, 'good');
    assert.lengthOf(ports.errors, 1);
  });

  it('moves the cursor, and computes nothing, when only the caret moves', async () => {
    session.watch();
    await settle('King and Queen', 10, { caret: 10 });
    assert.equal(session.cursor.token, 0);
    await settle('King and Queen', 10, { caret: 21 });
    assert.equal(session.cursor.token, 2);
    assert.lengthOf(ports.calls, 1);
  });

  it('ignores the editor while pinned, and a change of tokenizer recomputes the pinned text', async () => {
    session.watch();
    await settle('pinned text');
    session.pin(true);
    session.select(() => selectionOf('elsewhere'));
    await ports.pass(100);
    session.configure({ ...settings, tokenizer: 'others' });
    await ports.pass(0);
    await ports.calls[1]?.finish();
    assert.equal(session.sequence?.tokens.text, 'pinned text');
    assert.equal(session.sequence?.tokens.tokenizer, 'others');
  });

  it('goes on with what was pinned in an earlier window, whatever the editor shows', async () => {
    session.restorePin(selectionOf('a b c'));
    session.select(() => selectionOf('another text'));
    assert.equal(session.isPinned, true);
    assert.equal(session.isUpToDate, false);
    session.watch();
    await ports.pass(100);
    await ports.calls[0]?.finish();
    assert.equal(session.sequence?.tokens.text, 'a b c');
    assert.equal(session.isUpToDate, true);
    session.pin(false);
    session.select(() => selectionOf('another text'));
    await ports.pass(100);
    await ports.calls[1]?.finish();
    assert.equal(session.sequence?.tokens.text, 'another text');
  });

  it('cannot pin what is not there', () => {
    session.pin(true);
    assert.isFalse(session.isPinned);
  });

  it('joins several stretches into one sequence whose ranges stay true', async () => {
    session.watch();
    const segments = [
      { text: 'King and', start: 5 },
      { text: 'Queen', start: 40 },
    ];
    session.select(() => selectionOf('', 0, { segments, caret: 5 }));
    await ports.pass(100);
    await ports.calls[0]?.finish();
    await ports.calls[1]?.finish();
    assert.equal(session.sequence?.tokens.text, 'King andQueen');
    assert.deepEqual([...(session.sequence?.tokens.starts ?? [])], [0, 4, 8]);
    assert.deepEqual([...(session.sequence?.tokens.ends ?? [])], [4, 8, 13]);
  });

  it('cuts a selection at the cap without splitting a surrogate pair, and says so', async () => {
    session.configure({ ...settings, maxCharacters: 3 });
    session.watch();
    await settle('ab👑cd');
    assert.equal(session.sequence?.tokens.text, 'ab');
    assert.isTrue(session.sequence?.wasCapped);
  });

  it('keeps the cursor inside the sequence', async () => {
    session.watch();
    await settle('King and Queen');
    session.moveCursor(99, 99);
    assert.deepEqual(session.cursor, { token: null, reference: 0 });
    session.moveCursor(1, 2);
    assert.deepEqual(session.cursor, { token: 1, reference: 2 });
  });

  it('answers a hover from the present sequence, and tokenizes anything else for it alone', async () => {
    session.watch();
    await settle('King and Queen');
    const never = { isCancellationRequested: false };
    assert.equal(await session.sequenceOf(selectionOf('King and Queen'), never), session.sequence);
    const other = session.sequenceOf(selectionOf('Order matters'), never);
    await ports.calls[1]?.finish();
    assert.equal((await other).tokens.count, 2);
    assert.equal(session.sequence?.tokens.count, 3);
  });

  it('leaves no listener when disposed', async () => {
    const watching = session.watch();
    session.onDidChange(() => assert.fail('nothing is told after the end'));
    session.dispose();
    watching.dispose();
    session.select(() => selectionOf('late'));
    await ports.pass(1000);
    assert.isEmpty(ports.calls);
  });

  it('takes a change of the cap, and of what else was saved with it, at once', async () => {
    session.watch();
    await settle('King and Queen');
    let changes = 0;
    session.onDidChange(() => changes++);
    session.configure({ ...settings, maxCharacters: 7, scheme: 'alibi' });
    assert.equal(changes, 1, 'the scheme is said at once');
    await ports.pass(0);
    await ports.calls[1]?.finish();
    assert.equal(session.sequence?.tokens.text, 'King an');
  });

  it('keeps what is shown when it is pinned while something newer is under way', async () => {
    session.watch();
    await settle('shown');
    session.select(() => selectionOf('newer'));
    await ports.pass(100);
    session.pin(true);
    await ports.calls[1]?.finish();
    assert.equal(session.sequence?.tokens.text, 'shown');
    assert.equal(session.status.state, 'ready');
  });

  it('says when the present sequence is no longer what is selected', async () => {
    const watching = session.watch();
    await settle('King');
    assert.isTrue(session.isUpToDate);
    session.select(() => selectionOf('Queen'));
    assert.isFalse(session.isUpToDate);
    await ports.pass(100);
    await ports.calls[1]?.finish();
    watching.dispose();
    assert.isFalse(session.isUpToDate, 'nobody follows the editor');
  });

  it('tokenizes what a hover asks for once', async () => {
    const never = { isCancellationRequested: false };
    const first = session.sequenceOf(selectionOf('Order matters'), never);
    await ports.calls[0]?.finish();
    assert.equal(await session.sequenceOf(selectionOf('Order matters'), never), await first);
    assert.lengthOf(ports.calls, 1);
  });

  it('says of the same text where it was selected now', async () => {
    session.watch();
    await settle('King', 0, { detail: 'line 1' });
    let changes = 0;
    session.onDidChange(() => changes++);
    await settle('King', 0, { detail: 'selection' });
    assert.equal(session.sequence?.selection.detail, 'selection');
    assert.equal(changes, 1);
  });
});
