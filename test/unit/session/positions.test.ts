import { assert } from 'chai';
import type { SymbolRange } from '../../../src/positions/symbolRange';
import { schemes } from '../../../src/schemes/registry';
import { Session } from '../../../src/session/session';
import type { Settings } from '../../../src/session/settings';
import { ViewState } from '../../../src/session/viewState';
import { sequencePositions } from '../../../src/session/sequencePositions';
import { symbolsWithin } from '../../../src/session/sequenceSymbols';
import { specFromSettings } from '../../../src/session/settings';
import type { Snapshot } from '../../../src/protocol/snapshot';
import { FakePorts, selectionOf, settings } from './fakes';

const text = 'def f\n a b\nc d';
const functions: readonly SymbolRange[] = [{ kind: 'function', start: 100, end: 110, children: [] }];

describe('The positions of a session', () => {
  const begun = async (change: Partial<Settings>, symbols: readonly SymbolRange[] = []) => {
    const ports = new FakePorts();
    ports.symbols = () => Promise.resolve(symbols);
    const session = new Session(ports, { ...settings, ...change });
    const state = new ViewState('sidebar', session, () => [specFromSettings(session.settings)]);
    state.setViewport({ columns: 10, rows: 10, head: 0, dimensions: [] });
    state.setVisible(true);
    session.select(() => selectionOf(text, 100));
    await ports.pass(0);
    await ports.calls[0]?.finish();
    return { ports, session, state };
  };
  const snapshotOf = (state: ViewState): Snapshot => {
    const { snapshot } = state.message();
    assert.isDefined(snapshot);
    return snapshot;
  };

  it('follow the rule of the settings', async () => {
    const { session, state } = await begun({ positions: { rule: 'lines' } });
    const { tokens, notices } = snapshotOf(state);
    assert.deepEqual(tokens.axes, ['line', 'column']);
    assert.deepEqual([...tokens.positions], [0, 0, 1, 1, 2, 2]);
    assert.deepEqual([...(tokens.coordinates[0] ?? [])], [0, 1, 0, 1, 0, 1]);
    assert.deepEqual(notices, ['Sinusoidal reads one coordinate of a token: its line.']);
    session.configure({ ...settings, positions: { rule: 'index', offset: 7 }, positionOffset: 3 });
    assert.deepEqual([...snapshotOf(state).tokens.positions], [7, 8, 9, 10, 11, 12]);
    session.configure({ ...settings, positionOffset: 3 });
    assert.deepEqual([...snapshotOf(state).tokens.positions], [3, 4, 5, 6, 7, 8]);
  });

  it('are those of the first shown tokens of the whole', async () => {
    const { state } = await begun({ positions: { rule: 'padded', rightPadding: 2 }, maxTokens: 5 });
    // The fifth is the first of the padding.
    assert.deepEqual([...snapshotOf(state).tokens.positions], [0, 1, 2, 3, 0]);
  });

  it('say which tokens have no place', async () => {
    const { state } = await begun({ positions: { rule: 'grid', height: 2, width: 2, classTokens: 1 } });
    const { tokens, notices } = snapshotOf(state);
    assert.deepEqual([...tokens.positions], [NaN, 0, 0, 1, 1, NaN]);
    assert.deepEqual(notices, [
      '2 tokens have no place on the axes of the position rule: row, column.',
      'Sinusoidal reads the index of a token.',
    ]);
  });

  it('say that a scheme reads the index where the only level of a tree is not for it', async () => {
    const { state } = await begun({ positions: { rule: 'tree', tree: 'brackets' } });
    const { tokens, notices } = snapshotOf(state);
    assert.deepEqual(tokens.axes, ['level1']);
    assert.deepEqual(notices, ['Sinusoidal reads the index of a token.']);
  });

  it('tell the encoding how long the sequence is by the greatest of them', async () => {
    const change = { scheme: 'rope', parameters: { rope: { ropeType: 'dynamic', factor: 2 } } };
    const { state } = await begun({ ...change, positions: { rule: 'cache', past: 10_000 } });
    const { notices, pictures } = snapshotOf(state);
    assert.deepEqual(notices, []);
    const { state: short } = await begun(change);
    const fastest = ({ clocks }: (typeof pictures)[number]): number | undefined => clocks?.inverseFrequencies[1];
    assert.isBelow(fastest(pictures[0]!) ?? NaN, fastest(snapshotOf(short).pictures[0]!) ?? NaN);
  });

  it('are counted, and a sentence says why, where the document lacks what the rule reads', async () => {
    const { ports, state } = await begun({ positions: { rule: 'symbols' } });
    const { tokens, notices } = snapshotOf(state);
    assert.deepEqual([...tokens.positions], [0, 1, 2, 3, 4, 5]);
    assert.include(
      notices,
      'Function, statement, token reads the functions and other symbols that the editor knows of a document, but this one has none. Tokens are counted instead.',
    );
    assert.equal(ports.symbolRequests, 1);
  });

  it('ask for symbols only where the rule reads them, and once', async () => {
    const { ports, session, state } = await begun({}, functions);
    assert.equal(ports.symbolRequests, 0);
    session.configure({ ...settings, positions: { rule: 'symbols' } });
    await ports.pass(0);
    assert.equal(ports.symbolRequests, 1);
    assert.lengthOf(ports.calls, 1, 'the tokens are still good');
    const { tokens, notices } = snapshotOf(state);
    assert.deepEqual(tokens.axes, ['token', 'statement', 'function']);
    assert.deepEqual([...(tokens.coordinates[1] ?? [])], [0, 0, 0, 0, 1, 1]);
    assert.lengthOf(notices, 1);
    session.select(() => selectionOf(text, 100));
    await ports.pass(50);
    assert.equal(ports.symbolRequests, 1);
  });

  it('ask again where there were no symbols yet', async () => {
    const { ports, session, state } = await begun({ positions: { rule: 'symbols' } });
    assert.deepEqual(snapshotOf(state).tokens.axes, ['index']);
    ports.symbols = () => Promise.resolve(functions);
    session.select(() => selectionOf(text, 100));
    await ports.pass(50);
    assert.equal(ports.symbolRequests, 2);
    assert.deepEqual(snapshotOf(state).tokens.axes, ['token', 'statement', 'function']);
  });

  it('do not wait for an editor that does not answer, and log one that fails', async () => {
    const { ports, session, state } = await begun({});
    ports.symbols = () => new Promise(() => undefined);
    session.configure({ ...settings, positions: { rule: 'symbols' } });
    await ports.pass(0);
    await ports.pass(200);
    assert.equal(session.status.state, 'busy');
    await ports.pass(3000);
    assert.equal(session.status.state, 'ready');
    assert.deepEqual(snapshotOf(state).tokens.axes, ['index']);
    ports.symbols = () => Promise.reject(new Error('broken'));
    session.select(() => selectionOf(text, 100));
    await ports.pass(50);
    assert.deepEqual(ports.errors, ['The symbols of the document could not be read']);
    assert.equal(session.status.state, 'ready');
  });

  it('of a hover come from the same rule', async () => {
    const { ports, session } = await begun({ positions: { rule: 'symbols' } }, functions);
    const asked = session.sequenceOf(selectionOf('x y', 104), { isCancellationRequested: false });
    await ports.calls[1]?.finish();
    const { positions } = sequencePositions(await asked, session.settings);
    assert.deepEqual(positions.axes, ['token', 'statement', 'function']);
  });

  it('are computed once for a sequence and a rule', async () => {
    const { session } = await begun({ positions: { rule: 'lines' } });
    const sequence = session.sequence!;
    const first = sequencePositions(sequence, session.settings);
    assert.strictEqual(sequencePositions({ ...sequence }, session.settings), first);
    assert.notStrictEqual(sequencePositions(sequence, { ...settings, positions: { rule: 'lines' } }), first);
  });
});

describe('The symbols of stretches of a document', () => {
  it('are cut to the stretches and moved to where they stand in them', () => {
    const segments = [
      { start: 10, text: 'abcde' },
      { start: 20, text: 'fghij' },
    ];
    const symbol = (start: number, end: number, ...children: SymbolRange[]): SymbolRange => ({
      kind: 'other',
      start,
      end,
      children,
    });
    assert.deepEqual(symbolsWithin(segments, [symbol(0, 30, symbol(12, 22), symbol(15, 20)), symbol(25, 40)]), [
      symbol(0, 10, symbol(2, 7)),
    ]);
  });
});

describe('Every scheme', () => {
  it('is drawn where tokens have no place on the axes of the rule', async () => {
    for (const { id } of schemes) {
      const ports = new FakePorts();
      const positions = { rule: 'grid', height: 1, width: 2, classTokens: 1 };
      const session = new Session(ports, { ...settings, scheme: id, positions });
      const state = new ViewState('sidebar', session, () => [specFromSettings(session.settings)]);
      state.setViewport({ columns: 20, rows: 20, head: 0, dimensions: [] });
      state.setVisible(true);
      session.select(() => selectionOf(text, 100));
      await ports.pass(0);
      await ports.calls[0]?.finish();
      assert.equal(state.message().status.state, 'ready', `${id}: ${ports.errors.join()}`);
    }
  }).timeout(60_000);
});
