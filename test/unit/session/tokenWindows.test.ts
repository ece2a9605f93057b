import { assert } from 'chai';
import type { Viewport } from '../../../src/protocol/messages';
import type { Snapshot } from '../../../src/protocol/snapshot';
import { resolveSpec } from '../../../src/schemes/resolveSpec';
import { Session } from '../../../src/session/session';
import { mostTexts } from '../../../src/session/tokenStrip';
import { ViewState } from '../../../src/session/viewState';
import { knownToken, positionAt } from '../../../webview/tokenLookup';
import { FakePorts, selectionOf, settings } from './fakes';

const viewport: Viewport = { columns: 200, rows: 100, head: 0, dimensions: [] };

describe('The tokens of a message', () => {
  let session: Session;
  let view: ViewState;
  let specs: readonly object[];
  const show = async (count: number): Promise<void> => {
    const ports = new FakePorts();
    session = new Session(ports, { ...settings, maxTokens: 1_000_000, maxCharacters: 100_000_000 });
    view = new ViewState('sidebar', session, () => specs.map(resolveSpec));
    view.setVisible(true);
    view.setViewport(viewport);
    session.select(() => selectionOf(Array.from({ length: count }, (_, token) => `w${token}`).join(' ')));
    await ports.pass(100);
    await ports.calls.at(-1)?.finish();
  };
  const snapshotOf = (): Snapshot => view.message().snapshot!;
  const texts = (tokens: Snapshot['tokens'], from: number, to: number): (string | undefined)[] =>
    [from, to].map((token) => knownToken(tokens, token)?.text);
  beforeEach(() => {
    specs = [{ scheme: 'sinusoidal', hiddenSize: 8 }];
  });

  it('are all of a text of ordinary size', async () => {
    await show(mostTexts);
    const { tokens } = snapshotOf();
    assert.deepInclude(tokens, { total: mostTexts, shown: mostTexts, start: 0, others: [] });
    assert.lengthOf(tokens.starts, mostTexts);
    assert.lengthOf(tokens.positions, mostTexts);
    assert.isUndefined(tokens.first);
  });

  it('are those that the view looks at, of a long text: all others have their positions', async () => {
    await show(50_000);
    view.setViewport({ ...viewport, tokens: { start: 40_000, count: 2048 } });
    const { tokens } = snapshotOf();
    assert.deepInclude(tokens, { shown: 50_000, start: 40_000, first: 0 });
    assert.deepEqual(texts(tokens, 40_000, 42_047), [' w40000', ' w42047']);
    assert.deepEqual(texts(tokens, 39_999, 42_048), [undefined, undefined]);
    assert.deepEqual(knownToken(tokens, 40_001), { text: ' w40001', id: 40_001, cuts: 0 });
    assert.equal(positionAt(tokens, 49_999), 49_999);
    assert.lengthOf(tokens.positions, 0);
  });

  it('are the last ones where more are asked for than there are', async () => {
    await show(5000);
    view.setViewport({ ...viewport, tokens: { start: 4990, count: 1_000_000 } });
    const { tokens } = snapshotOf();
    assert.equal(tokens.start, 5000 - mostTexts);
    assert.deepEqual(texts(tokens, 5000 - mostTexts, 4999), [` w${5000 - mostTexts}`, ' w4999']);
  });

  it('are also the marked ones, and the rows that a heatmap is zoomed to', async () => {
    await show(50_000);
    session.moveCursor(30_000, 20_000);
    const window = { tokens: 50_000, rows: [0.9, 0.92], columns: [0, 1] } as const;
    view.setViewport({ ...viewport, heatmap: { mode: 'value', window } });
    const { tokens, pictures } = snapshotOf();
    assert.deepEqual(texts(tokens, 30_000, 20_000), [' w30000', ' w20000']);
    assert.deepEqual(texts(tokens, 45_000, 45_999), [' w45000', ' w45999']);
    assert.deepInclude(pictures[0]?.curves?.[0]?.axis, { first: 45_000, count: 1000 });
  });

  it('are known for the same while only the window moves, whose pictures are not drawn anew', async () => {
    await show(50_000);
    const before = snapshotOf();
    view.setViewport({ ...viewport, tokens: { start: 10_000, count: 2048 } });
    const after = snapshotOf();
    assert.isAbove(after.revision, before.revision);
    assert.equal(after.tokens.since, before.tokens.since);
    assert.equal(after.pictures[0], before.pictures[0]);
  });

  it('make a message of the same size, however many there are', async () => {
    const bytesOf = (value: unknown): number => {
      if (typeof value === 'string') return value.length;
      if (ArrayBuffer.isView(value)) return value.byteLength;
      return typeof value === 'object' && value !== null
        ? Object.values(value).reduce((sum: number, part) => sum + bytesOf(part), 0)
        : 8;
    };
    await show(100_000);
    const many = bytesOf(snapshotOf());
    await show(8000);
    assert.isBelow(many, 1.2 * bytesOf(snapshotOf()));
  });

  it('are no more than a picture can be exact about, and the view says so', async () => {
    specs = [{ scheme: 'deberta' }];
    await show(5000);
    const { tokens, notices } = snapshotOf();
    assert.deepInclude(tokens, { total: 5000, shown: 1024 });
    assert.match(notices.join(' '), /Showing the first 1.024 of 5.000 tokens: DeBERTa.* every query and key/);
  });
});
