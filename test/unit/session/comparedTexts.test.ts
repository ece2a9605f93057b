import { assert } from 'chai';
import { resolveSpec } from '../../../src/schemes/resolveSpec';
import {
  comparedText,
  readTexts,
  textsSelection,
  textsWithin,
  textTitles,
  type ComparedText,
} from '../../../src/session/comparedTexts';
import { Session } from '../../../src/session/session';
import { sequencesOfTexts } from '../../../src/session/sequencesOfTexts';
import { TextsSession } from '../../../src/session/textsSession';
import { ViewState } from '../../../src/session/viewState';
import type { Snapshot } from '../../../src/protocol/snapshot';
import { FakePorts, selectionOf, settings, settled } from './fakes';

const textOf = (text: string): ComparedText => ({ label: 'a.txt', detail: 'selection', text });
const long = textOf('King and Queen and King');
const short = textOf('a Queen matters');

describe('Texts side by side', () => {
  let ports: FakePorts;
  let main: Session;
  let session: TextsSession;
  let spec: object;
  let baseline: number | undefined;
  let view: ViewState;

  async function compare(...texts: ComparedText[]): Promise<Snapshot> {
    session = new TextsSession(main, texts);
    view = new ViewState(
      'compare',
      session,
      () => [resolveSpec(spec)],
      undefined,
      () => baseline,
    );
    view.setVisible(true);
    view.setViewport({ columns: 200, rows: 100, head: 0, dimensions: [] });
    return shown();
  }

  async function shown(): Promise<Snapshot> {
    await ports.pass(100);
    // A text that is finished is followed by the next.
    for (const call of ports.calls) await call.finish();
    await settled();
    const { snapshot } = view.message();
    assert.isDefined(snapshot);
    return snapshot;
  }

  beforeEach(() => {
    ports = new FakePorts();
    main = new Session(ports, settings);
    spec = { scheme: 'sinusoidal', hiddenSize: 4 };
    baseline = undefined;
  });

  it('have a column each, of their own tokens from position 0', async () => {
    const { pictures, tokens, properties } = await compare(long, short);
    assert.deepEqual(
      pictures.map(({ name, text }) => [name, text?.tokens.text, text?.tokens.total]),
      [
        ['“King and Queen and King”', long.text, 5],
        ['“a Queen matters”', short.text, 3],
      ],
    );
    assert.deepEqual([...(pictures[1]?.text?.tokens.positions ?? [])], [0, 1, 2]);
    assert.deepEqual([...(pictures[1]?.text?.tokens.starts ?? [])], [0, 1, 7]);
    assert.equal(tokens.shown, 5, 'the cursor goes as far as the longest');
    for (const row of properties ?? []) assert.lengthOf(row.cells, 2);
  });

  it('have the rows of the longest, with values for their own tokens only', async () => {
    const [first, second] = (await compare(long, short)).pictures;
    assert.deepInclude(first?.heatmap, { rows: 5, columns: 4 });
    assert.deepInclude(second?.heatmap, { rows: 5, columns: 4 });
    const [of, to] = [second?.heatmap?.values ?? [], first?.heatmap?.values ?? []];
    of.forEach((value, cell) => {
      if (cell < 3 * 4) assert.equal(value, to[cell], 'the same position has the same vector');
      else assert.isNaN(value);
    });
    assert.deepEqual(first?.heatmap?.range, second?.heatmap?.range);
  });

  it('have the queries and keys of the longest too, where biases are compared', async () => {
    spec = { scheme: 'alibi', numAttentionHeads: 8 };
    const heatmap = (await compare(short, long)).pictures[0]?.heatmap;
    assert.deepInclude(heatmap, { rows: 5, columns: 5 });
    assert.closeTo(heatmap?.values[2 * 5 + 1] ?? NaN, -0.5, 1e-7);
    assert.isNaN(heatmap?.values[3 * 5 + 1], 'no such query');
  });

  it('differ from the baseline as far as both go, and a notice says how far', async () => {
    main.configure({ ...settings, positions: { rule: 'lines' } });
    baseline = 0;
    const { pictures, notices } = await compare(long, textOf('a\nQueen matters'));
    assert.isUndefined(pictures[0]?.difference);
    const difference = pictures[1]?.difference;
    assert.equal(difference?.title, 'Difference to “King and Queen and King”');
    const values = difference?.values ?? new Float32Array(0);
    assert.closeTo(
      values[4] ?? NaN,
      (pictures[1]?.heatmap?.values[4] ?? NaN) - (pictures[0]?.heatmap?.values[4] ?? NaN),
      1e-7,
    );
    assert.isTrue(values.subarray(3 * 4).every(Number.isNaN));
    assert.include(notices.join(' '), 'The texts have 5, 3 tokens');
    baseline = undefined;
    assert.notInclude(view.message().snapshot?.notices.join(' '), 'The texts have');
  });

  it('are zoomed together, on the rows of the longest', async () => {
    await compare(long, short);
    const window = { tokens: 5, rows: [0.4, 1], columns: [0, 1] } as const;
    view.setViewport({ columns: 200, rows: 100, head: 0, dimensions: [], heatmap: { mode: 'value', window } });
    const [first, second] = view.message().snapshot?.pictures ?? [];
    const axis = { name: 'position', first: 2, count: 3, perCell: 1 };
    assert.deepEqual(first?.heatmap?.rowAxis, axis);
    assert.deepEqual(second?.heatmap?.rowAxis, axis);
    assert.isFalse(Number.isNaN(second?.heatmap?.values[0]));
    assert.isTrue(second?.heatmap?.values.subarray(4).every(Number.isNaN));
    assert.isDefined(second.overview);
  });

  it('have a cursor of their own, and the settings of everybody', async () => {
    const before = await compare(long, short);
    assert.deepEqual(session.cursor, { token: 2, reference: 0 }, 'at first on the last that both have');
    view.moveCursor(before.revision, 4, 1);
    assert.deepEqual(session.cursor, { token: 4, reference: 1 });
    assert.deepEqual(main.cursor, { token: null, reference: 0 });
    main.configure({ ...settings, positionOffset: 7 });
    assert.equal(view.message().snapshot?.pictures[1]?.text?.tokens.positions[0], 7);
    session.showTexts([short, textOf('other words')]);
    assert.equal((await shown()).pictures[1]?.text?.tokens.text, 'other words');
    session.dispose();
    assert.equal(main.listenerCount, 0);
  });

  it('are cut at the cap of characters together, and one may be left without any', async () => {
    main.configure({ ...settings, maxCharacters: long.text.length });
    const { pictures, notices } = await compare(long, short);
    assert.equal(pictures[1]?.text?.tokens.total, 0);
    assert.isTrue(pictures[1]?.heatmap?.values.every(Number.isNaN) ?? true);
    assert.match(notices.join(' '), /^Only the first 23 of 38 characters/);
  });

  it('are split where one ends and the next begins, once', async () => {
    await compare(long, short);
    const { sequence } = session;
    const [, second] = sequencesOfTexts(sequence!);
    assert.equal(second?.tokens.text, short.text);
    assert.deepEqual([...(second?.tokens.ends ?? [])], [1, 7, 15]);
    assert.equal(sequencesOfTexts(sequence!)[1], second);
  });
});

describe('A text to compare', () => {
  it('is all that is selected, or each stretch of it', () => {
    const segments = [
      { text: 'one', start: 3 },
      { text: ' two', start: 9 },
    ];
    const selection = selectionOf('', 0, { segments, detail: '2 selections' });
    assert.deepEqual(comparedText(selection), { label: 'a.txt', detail: '2 selections', text: 'one two' });
    assert.deepEqual(textsWithin(selection), [
      { label: 'a.txt', detail: 'selection 1', text: 'one' },
      { label: 'a.txt', detail: 'selection 2', text: ' two' },
    ]);
  });

  it('is called by its first words, and by its number where another begins alike', () => {
    const titles = textTitles(['Short', 'Short', `The  cat\nsat on the mat`, 'x'.repeat(60)].map(textOf));
    assert.deepEqual(titles, ['1 · “Short”', '2 · “Short”', '“The cat sat on the mat”', `“${'x'.repeat(24)}…”`]);
    assert.deepEqual(textTitles([textOf('Attention is all you need, they said')]), ['“Attention is all you…”']);
  });

  it('may be given as words alone', () => {
    assert.deepEqual(readTexts(['one', { text: 'two', label: 'b.txt' }]), [
      { label: '', detail: '', text: 'one' },
      { label: 'b.txt', detail: '', text: 'two' },
    ]);
    assert.throws(() => readTexts('one'), /must be a list of texts/);
    assert.throws(() => readTexts(['one', { words: 'two' }]), /^Text 2 of "texts" is {"words":"two"}, but/);
  });

  it('lies after the one before it', () => {
    assert.deepEqual(
      textsSelection([long, short]).segments.map(({ start }) => start),
      [0, long.text.length],
    );
  });
});
