import { assert } from 'chai';
import { resolveSpec } from '../../../src/schemes/resolveSpec';
import { Session } from '../../../src/session/session';
import { sequenceSource } from '../../../src/session/sequenceExport';
import { sequencePositions } from '../../../src/session/sequencePositions';
import { ViewState } from '../../../src/session/viewState';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { FakePorts, selectionOf, settings } from './fakes';

describe('A length without any text', () => {
  let ports: FakePorts;
  let session: Session;
  const viewOf = (spec: object): ViewState => {
    const view = new ViewState('sidebar', session, () => [resolveSpec(spec)]);
    view.setVisible(true);
    view.setViewport({ columns: 200, rows: 100, head: 0, dimensions: [] });
    return view;
  };
  const show = async (text: string): Promise<void> => {
    session.select(() => selectionOf(text));
    await ports.pass(100);
    await ports.calls.at(-1)?.finish();
  };
  beforeEach(() => {
    ports = new FakePorts();
    session = new Session(ports, { ...settings, maxTokens: 10_000_000 });
  });

  it('is so many positions, and no text', async () => {
    const view = viewOf({ scheme: 'rope' });
    await show('King and Queen');
    session.showLength(131_072);
    const { snapshot, status } = view.message();
    assert.equal(status.state, 'ready');
    assert.deepInclude(snapshot?.tokens, { total: 131_072, shown: 131_072, text: '', withoutText: true, first: 0 });
    assert.lengthOf(snapshot?.tokens.positions ?? [0], 0);
    assert.equal(snapshot?.pictures[0]?.heatmap?.rowAxis.count, 131_072);
  });

  it('has the cursor on its last position at first, which is what a length is given for', async () => {
    await show('King and Queen');
    const { cursor } = session;
    session.showLength(131_072);
    assert.deepEqual(session.cursor, { token: 131_071, reference: 0 });
    session.showLength(undefined);
    assert.deepEqual(session.cursor, cursor, 'the one of the text again');
  });

  it('is the length that a dynamic scaling follows', () => {
    const view = viewOf({ scheme: 'rope', ropeType: 'dynamic', originalMaxPositionEmbeddings: 4096, factor: 4 });
    const slowest = (): number => view.message().snapshot?.pictures[0]?.clocks?.inverseFrequencies.at(-1) ?? NaN;
    session.showLength(4096);
    const trained = slowest();
    session.showLength(32_768);
    assert.isBelow(slowest(), trained / 2);
  });

  it('stays while the selection moves on, and then lets the last one in', async () => {
    const view = viewOf({ scheme: 'rope' });
    await show('King and Queen');
    session.showLength(100);
    session.select(() => selectionOf('another text'));
    await ports.pass(1000);
    assert.equal(view.message().snapshot?.tokens.total, 100);
    session.showLength(undefined);
    assert.equal(
      view.message().snapshot?.tokens.text,
      'King and Queen',
      'what was shown before, until there is better',
    );
    await ports.pass(100);
    await ports.calls.at(-1)?.finish();
    assert.equal(view.message().snapshot?.tokens.text, 'another text');
  });

  it('brings back what was pinned', async () => {
    viewOf({ scheme: 'rope' });
    await show('pinned text');
    session.pin(true);
    session.showLength(100);
    assert.isFalse(session.isPinned);
    session.showLength(undefined);
    assert.isTrue(session.isPinned);
    assert.equal(session.sequence?.tokens.text, 'pinned text');
  });

  it('can be shown where nothing was ever selected, and left', () => {
    const view = viewOf({ scheme: 'rope' });
    session.showLength(7);
    assert.equal(view.message().snapshot?.tokens.total, 7);
    session.showLength(undefined);
    const { status, snapshot } = view.message();
    assert.equal(status.state, 'empty');
    assert.isUndefined(snapshot, 'nothing is left of the positions');
  });

  it('counts its tokens where the rule for positions reads a text, and says why', () => {
    session.configure({ ...settings, positions: { rule: 'lines' } });
    session.showLength(20);
    const { snapshot } = viewOf({ scheme: 'rope' }).message();
    assert.deepEqual([...(snapshot?.tokens.positions ?? [])].slice(0, 3), [0, 1, 2]);
    assert.match(snapshot?.notices.join(' ') ?? '', /there is none\. Tokens are counted instead/);
  });

  it('is exported without tokens', () => {
    session.showLength(5);
    const sequence = session.sequence!;
    const { positions } = sequencePositions(sequence, settings);
    const source = sequenceSource(sequence, encodingOf({ scheme: 'rope' }, { sequenceLength: 5 }), positions);
    assert.isUndefined(source.tokens);
    assert.equal(source.positions.count, 5);
  });
});
