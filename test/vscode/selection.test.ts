import { assert } from 'chai';
import * as vscode from 'vscode';
import { seeded } from '../../src/numerics/random';
import { configure, freshStart, openText, snapshotOf, texts, until, type TestAccess } from './access';

const span = (document: vscode.TextDocument, from: number, to: number): vscode.Selection =>
  new vscode.Selection(document.positionAt(from), document.positionAt(to));

/** Five million letters in words that nobody has seen: it takes a while, on a fast machine too. */
function longText(): string {
  const random = seeded(5);
  const word = (): string => Math.floor(random.uniform() * 36 ** 7).toString(36);
  let text = 'King ';
  while (text.length < 5_000_000) text += `${word()} `;
  return text;
}

describe('From a selection to a snapshot', () => {
  let phasor: TestAccess;

  beforeEach(async () => {
    phasor = await freshStart();
  });

  it('tokenizes the selection with the GPT-4o tokenizer by default', async () => {
    await openText('King and Queen, Queen and King', (document) => [span(document, 0, 14)]);
    const snapshot = await snapshotOf(phasor.view.state, 'King and Queen');
    assert.deepEqual(texts(snapshot), ['King', ' and', ' Queen']);
    assert.deepEqual([...snapshot.tokens.positions], [0, 1, 2]);
  });

  it('reads several cursors as one sequence in document order', async () => {
    await openText('King and Queen', (document) => [span(document, 9, 14), span(document, 0, 4)]);
    const snapshot = await snapshotOf(phasor.view.state, 'KingQueen');
    assert.deepEqual(texts(snapshot), ['King', 'Queen']);
    assert.include(snapshot.source.detail, '2');
  });

  it('takes the line of the caret when nothing is selected', async () => {
    await openText('first line\nsecond line\nthird', (document) => [span(document, 14, 14)]);
    const snapshot = await snapshotOf(phasor.view.state, 'second line');
    assert.include(snapshot.source.detail, '2');
  });

  it('follows the caret on its line with the cursor, computing nothing anew', async () => {
    const editor = await openText('King and Queen', (document) => [span(document, 0, 0)]);
    const { revision } = await snapshotOf(phasor.view.state, 'King and Queen');
    assert.equal(phasor.session.cursor.token, 0);
    editor.selection = span(editor.document, 10, 10);
    await until('the cursor is on the third token', () => phasor.session.cursor.token === 2);
    assert.equal(phasor.view.state.snapshot?.revision, revision);
  });

  for (const [name, text] of [
    ['emoji', '👑 and 👸🏽 and 👩‍👩‍👧'],
    ['Arabic', 'الملك والملكة'],
    ['CRLF', 'King\r\nand\r\nQueen'],
    ['Chinese', '国王和王后'],
    ['a lone surrogate', 'King \uD83D Queen'],
  ] as const) {
    it(`covers ${name} with ranges that never cross`, async () => {
      const editor = await openText(text);
      // VS Code itself may have made a replacement character of what is no Unicode.
      const kept = editor.document.getText();
      const { tokens } = await snapshotOf(phasor.view.state, kept);
      let end = 0;
      tokens.starts.forEach((start, token) => {
        assert.isAtMost(start, end, 'no gap');
        assert.isAtLeast(tokens.ends[token] ?? 0, end, 'no step back');
        end = tokens.ends[token] ?? 0;
      });
      assert.equal(end, kept.length);
    });
  }

  it('works in a notebook cell', async () => {
    const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, 'King(Queen)', 'python');
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData([cell]));
    await vscode.window.showNotebookDocument(notebook);
    await vscode.commands.executeCommand('notebook.cell.edit');
    const editor = await until(
      'the cell has an editor',
      () =>
        vscode.window.activeTextEditor?.document.uri.scheme === 'vscode-notebook-cell' &&
        vscode.window.activeTextEditor,
    );
    editor.selection = span(editor.document, 0, 4);
    assert.deepEqual(texts(await snapshotOf(phasor.view.state, 'King')), ['King']);
  });

  it('keeps a pinned selection while the editor moves on, and follows again when unpinned', async () => {
    const editor = await openText('King\nQueen', (document) => [span(document, 0, 4)]);
    await snapshotOf(phasor.view.state, 'King');
    await vscode.commands.executeCommand('phasor.pin');
    editor.selection = span(editor.document, 5, 10);
    await until('the snapshot says it is pinned', () => phasor.view.state.snapshot?.source.pinned);
    assert.equal(phasor.view.state.snapshot?.tokens.text, 'King');
    await vscode.commands.executeCommand('phasor.unpin');
    await snapshotOf(phasor.view.state, 'Queen');
  });

  it('follows an edit of the selected text', async () => {
    const editor = await openText('King', (document) => [span(document, 0, 0)]);
    await snapshotOf(phasor.view.state, 'King');
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 4), ' and Queen');
    });
    await snapshotOf(phasor.view.state, 'King and Queen');
  });

  it('starts positions at the offset of the settings, in the status bar too', async () => {
    await configure({ positionOffset: 100 });
    await openText('King and Queen');
    const snapshot = await until('positions start at 100', () => {
      const now = phasor.view.state.snapshot;
      return now?.tokens.positions[0] === 100 && now.tokens.text === 'King and Queen' && now;
    });
    assert.deepEqual([...snapshot.tokens.positions], [100, 101, 102]);
    assert.match(phasor.statusBar.text, /3 tokens · 100–102$/);
  });

  it('tokenizes five million characters off the host’s thread, with progress, and can be overtaken', async () => {
    const text = longText();
    let turns = 0;
    let ticking = true;
    const tick = (): void => {
      turns++;
      if (ticking) setTimeout(tick, 0);
    };
    let sawProgress = false;
    const listening = phasor.session.onDidChange(() => {
      const { status } = phasor.session;
      if (status.state === 'busy' && (status.progress ?? 0) > 0) sawProgress = true;
    });
    const editor = await openText(text);
    await until('the long text is under way', () => phasor.session.status.state === 'busy');
    tick();
    await until('the whole text is tokenized', () => phasor.session.sequence?.tokens.text.length === text.length);
    ticking = false;
    listening.dispose();
    assert.isTrue(sawProgress, 'progress was shown');
    assert.isAbove(turns, 20, 'the host’s event loop went on meanwhile');
    const total = phasor.session.sequence?.tokens.count ?? 0;
    assert.isAbove(total, 1_280_000);
    const snapshot = await until('the cap is said', () => {
      const now = phasor.view.state.snapshot;
      return now?.tokens.total === total && now;
    });
    assert.equal(snapshot.tokens.shown, phasor.session.settings.maxTokens);
    assert.equal(snapshot.pictures[0]?.heatmap?.rowAxis.count, snapshot.tokens.shown);
    assert.isAtMost(snapshot.tokens.starts.length, 4096, 'a message holds the texts that are looked at');
    assert.isNotEmpty(snapshot.notices);
    editor.selection = span(editor.document, 0, 4);
    await snapshotOf(phasor.view.state, 'King');
  });

  it('keeps what is shown when a long text is called off, and goes on with what is selected next', async () => {
    await openText('Queen');
    await snapshotOf(phasor.view.state, 'Queen');
    const editor = await openText(longText());
    await until('the long text is under way', () => phasor.session.status.state === 'busy');
    phasor.session.cancel();
    assert.equal(phasor.session.status.state, 'ready');
    assert.equal(phasor.session.sequence?.tokens.text, 'Queen');
    editor.selection = span(editor.document, 0, 4);
    await snapshotOf(phasor.view.state, 'King');
  });

  it('shows a length without any text, until it is left', async () => {
    const editor = await openText('King and Queen');
    editor.selection = span(editor.document, 0, 14);
    await snapshotOf(phasor.view.state, 'King and Queen');
    assert.equal(await vscode.commands.executeCommand('phasor.showLength', 131_072), 131_072);
    const shown = await until('the length is shown', () => {
      const now = phasor.view.state.snapshot;
      return now?.tokens.withoutText === true && now;
    });
    assert.equal(shown.tokens.shown, 131_072);
    assert.match(phasor.statusBar.text, /131.072 positions/);
    await vscode.commands.executeCommand('phasor.showLength', null);
    await snapshotOf(phasor.view.state, 'King and Queen');
  });
});
