import { assert } from 'chai';
import * as vscode from 'vscode';
import { freshStart, openText, snapshotOf, until } from './access';

const text = 'a b\nc d\n';

/** Choose a rule by the command, as a key binding with arguments does. */
async function choose(rule: unknown): Promise<void> {
  await vscode.commands.executeCommand('phasor.choosePositions', rule);
}

describe('A rule for positions', () => {
  it('is chosen by the command with its id or a spec, and read by the status bar and the hover', async () => {
    const phasor = await freshStart();
    await choose('lines');
    assert.equal(phasor.session.settings.positions.rule, 'lines');
    const editor = await openText(text);
    await snapshotOf(phasor.view.state, text);
    await until('the status bar names the axes', () => /line .* · column /.test(phasor.statusBar.text));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      new vscode.Position(1, 0),
    );
    const words = hovers
      .flatMap(({ contents }) => contents)
      .map((part) => (part instanceof vscode.MarkdownString ? part.value : ''));
    assert.match(words.join('\n'), /Position \*\*line \d · column \d\*\*/);
    await choose({ rule: 'index', offset: 100 });
    await until('positions are counted from 100', () => phasor.statusBar.text.includes('100'));
    await freshStart();
  });

  it('reads the symbols that a language gives, and says so where there are none', async () => {
    const phasor = await freshStart();
    await choose('symbols');
    await openText(text);
    const without = await snapshotOf(phasor.view.state, text);
    assert.isTrue(
      without.notices.some((notice) => notice.endsWith('Tokens are counted instead.')),
      without.notices.join(),
    );
    assert.deepEqual([...without.tokens.axes], ['index']);
    const provider = vscode.languages.registerDocumentSymbolProvider('plaintext', {
      provideDocumentSymbols: () => {
        const line = new vscode.Range(0, 0, 1, 0);
        return [new vscode.DocumentSymbol('f', '', vscode.SymbolKind.Function, line, line)];
      },
    });
    try {
      await openText(text);
      await until('tokens have a function', () => phasor.view.state.snapshot?.tokens.axes.includes('function'));
    } finally {
      provider.dispose();
      await freshStart();
    }
  });
});
