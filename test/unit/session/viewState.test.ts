import { assert } from 'chai';
import type { Spec } from '../../../src/schemes/encoding';
import { resolveSpec } from '../../../src/schemes/resolveSpec';
import { Session } from '../../../src/session/session';
import { ViewState } from '../../../src/session/viewState';
import { FakePorts, selectionOf, settings } from './fakes';

const viewport = { columns: 200, rows: 100, head: 0, dimensions: [] };

describe('ViewState', () => {
  let ports: FakePorts;
  let session: Session;
  let specs: readonly unknown[];
  let view: ViewState;

  beforeEach(() => {
    ports = new FakePorts();
    session = new Session(ports, settings);
    specs = [{ scheme: 'sinusoidal', hiddenSize: 8 }];
    view = new ViewState('sidebar', session, (): readonly Spec[] => specs.map(resolveSpec));
    view.setVisible(true);
    view.setViewport(viewport);
  });

  async function show(text: string): Promise<void> {
    session.select(() => selectionOf(text));
    await ports.pass(100);
    await ports.calls.at(-1)?.finish();
  }

  it('says what to do while nothing was ever selected', () => {
    const { status, snapshot } = view.message();
    assert.equal(status.state, 'empty');
    assert.isUndefined(snapshot);
  });

  it('gives the encoding of the selected text', async () => {
    await show('King and Queen');
    const heatmap = view.message().snapshot?.pictures[0]?.heatmap;
    assert.deepInclude(heatmap, { rows: 3, columns: 8 });
    const expected = [Math.sin(2), Math.cos(2), Math.sin(0.2), Math.cos(0.2), Math.sin(0.02), Math.cos(0.02)];
    expected.forEach((value, d) => {
      assert.closeTo(heatmap?.values[2 * 8 + d] ?? NaN, value, 1e-7);
    });
  });

  it('computes a snapshot once: asking again, or moving the cursor, gives the same revision', async () => {
    await show('King and Queen');
    const first = view.message().snapshot;
    session.moveCursor(1);
    assert.equal(view.message().snapshot, first);
    view.setViewport({ ...viewport, rows: 2 });
    assert.isAbove(view.message().snapshot?.revision ?? 0, first?.revision ?? Infinity);
  });

  it('keeps the last good snapshot under a sentence when a spec is wrong', async () => {
    await show('King and Queen');
    const good = view.message().snapshot;
    specs = [{ scheme: 'sinusoidal', hiddenSize: 7 }];
    const { status, snapshot } = view.message();
    assert.equal(status.state, 'failed');
    assert.include(status.state === 'failed' ? status.message : '', 'hiddenSize is 7');
    assert.equal(snapshot, good);
    view.message();
    assert.lengthOf(ports.errors, 1, 'one line in the log, however often it is shown');
    specs = [{ scheme: 'sinusoidal', hiddenSize: 8 }];
    assert.equal(view.message().status.state, 'ready');
  });

  it('ignores a cursor that was moved on an older text', async () => {
    await show('King and Queen');
    const old = view.message().cursor.revision;
    await show('Order matters much');
    view.message();
    view.moveCursor(old, 2, 0);
    assert.equal(session.cursor.token, 0);
    view.moveCursor(view.message().cursor.revision, 2, 1);
    assert.deepEqual(session.cursor, { token: 2, reference: 1 });
  });

  it('computes the window that the view looks at, with the whole in few cells', async () => {
    await show('King and Queen');
    const window = { tokens: 3, rows: [1 / 3, 1], columns: [0.5, 1] } as const;
    view.setViewport({ ...viewport, heatmap: { mode: 'value', window } });
    const { heatmap, overview } = view.message().snapshot?.pictures[0] ?? {};
    assert.deepEqual(heatmap?.rowAxis, { name: 'position', first: 1, count: 2, perCell: 1 });
    assert.deepEqual(heatmap?.columnAxis, { name: 'dimension', first: 4, count: 4, perCell: 1, total: 8 });
    assert.closeTo(heatmap?.values[0] ?? NaN, Math.sin(0.01), 1e-7);
    assert.deepInclude(overview, { rows: 3, columns: 8 });
  });

  it('gives the wholes of compared schemes the colours that their windows share, fitted to the window or not', async () => {
    specs = [
      { scheme: 'alibi', numAttentionHeads: 2 },
      { scheme: 'alibi', numAttentionHeads: 8 },
    ];
    await show('King and Queen and King');
    const window = { tokens: 5, rows: [0.4, 1], columns: [0, 1] } as const;
    for (const fitColours of [false, true]) {
      view.setViewport({ ...viewport, heatmap: { mode: 'value', window, fitColours } });
      const [one, other] = view.message().snapshot?.pictures ?? [];
      assert.isDefined(one?.overview);
      assert.deepEqual(one.overview.range, other?.overview?.range);
      // Slopes are 1/16 and 1/2: on the whole, the steeper one sets the range.
      assert.deepEqual(one.overview.range, [-2, 2]);
      if (!fitColours) assert.deepEqual(one.overview.range, one.heatmap?.range);
    }
  });

  it('shows a text of another size whole', async () => {
    const window = { tokens: 3, rows: [1 / 3, 1], columns: [0.5, 1] } as const;
    view.setViewport({ ...viewport, heatmap: { mode: 'value', window } });
    await show('King and Queen and King');
    const { heatmap, overview } = view.message().snapshot?.pictures[0] ?? {};
    assert.deepInclude(heatmap, { rows: 5, columns: 8 });
    assert.isUndefined(overview);
  });

  it('computes differences anew when the reference moves, and values not', async () => {
    await show('King and Queen');
    view.setViewport({ ...viewport, heatmap: { mode: 'difference' } });
    const rowOf = (token: number): number[] => [
      ...(view.message().snapshot?.pictures[0]?.heatmap?.values.subarray(8 * token, 8 * token + 8) ?? []),
    ];
    assert.deepEqual(rowOf(0), new Array(8).fill(0));
    let changes = 0;
    view.onDidChange(() => changes++);
    session.moveCursor(2, 1);
    assert.equal(changes, 1);
    assert.deepEqual(rowOf(1), new Array(8).fill(0));
    assert.notEqual(rowOf(0)[0], 0);
    session.moveCursor(1, 1);
    assert.equal(changes, 1, 'the cursor alone changes no picture');
    view.setViewport(viewport);
    view.message();
    session.moveCursor(1, 2);
    assert.equal(changes, 2, 'a viewport is a change, a reference is none while values are shown');
  });

  it('says nothing while hidden', async () => {
    await show('King');
    let changes = 0;
    view.onDidChange(() => changes++);
    view.setVisible(false);
    session.configure({ ...settings, positionOffset: 5 });
    assert.equal(changes, 0);
    view.setVisible(true);
    assert.equal(changes, 1);
    assert.equal(view.message().snapshot?.tokens.positions[0], 5);
  });

  it('shows the first tokens and says so when there are more than the cap', async () => {
    session.configure({ ...settings, maxTokens: 16 });
    await show('word '.repeat(40));
    const snapshot = view.message().snapshot;
    assert.equal(snapshot?.tokens.starts.length, 16);
    assert.match(snapshot?.notices.join() ?? '', /first 16 of 41 tokens/);
    session.configure({ ...settings, maxTokens: 16, positionOffset: 1 });
    view.message();
    assert.lengthOf(ports.notices, 1, 'one line in the log, however often it is shown');
  });

  it('says where a learned table ends', async () => {
    specs = [{ scheme: 'learned', hiddenSize: 8, maxPositionEmbeddings: 2 }];
    await show('King and Queen');
    const snapshot = view.message().snapshot;
    assert.match(
      snapshot?.notices.join() ?? '',
      /Learned absolute serves 2 positions: positions from 2 on have no vector/,
    );
    assert.isNaN(snapshot?.pictures[0]?.heatmap?.values[2 * 8]);
  });

  it('compares: one picture a spec on shared distances, and a table', async () => {
    specs = [{ scheme: 'sinusoidal' }, { scheme: 'rope' }, { scheme: 't5' }, { scheme: 'nope' }];
    const compare = new ViewState('compare', session, () => specs.map(resolveSpec));
    compare.setVisible(true);
    compare.setViewport(viewport);
    await show('King and Queen');
    const snapshot = compare.message().snapshot;
    assert.lengthOf(snapshot?.pictures ?? [], 4);
    const [first, ...others] = snapshot?.pictures.map(({ profile }) => [...profile.distances]) ?? [];
    for (const other of others) assert.deepEqual(other, first);
    for (const row of snapshot?.properties ?? []) assert.lengthOf(row.cells, 4);
    assert.isNotEmpty(snapshot?.properties);
  });

  it('leaves no listener on the session', () => {
    view.dispose();
    view.dispose();
    assert.equal(session.listenerCount, 0);
    assert.isFalse(session.isWatched);
  });
});
