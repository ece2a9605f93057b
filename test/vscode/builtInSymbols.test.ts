import { assert } from 'chai';
import * as vscode from 'vscode';
import { configure, freshStart, texts, until } from './access';

/** A file of a language, open and all selected. */
async function openFile(name: string, text: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.isDefined(folder);
  const file = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(file);
  const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  editor.selection = new vscode.Selection(new vscode.Position(0, 0), document.positionAt(text.length));
}

/**
 * Markdown and JSON are languages of VS Code itself in both hosts. Those with functions (TypeScript) need a language server
 * that the VS Code of these tests is installed without.
 */
describe('Symbols of languages that VS Code has', () => {
  it('give paths and levels to tokens, also where the language starts only now', async () => {
    const phasor = await freshStart();
    await configure({ scheme: 'treeEncoding', positions: { rule: 'tree', tree: 'symbols' }, tokenizer: 'words' });
    await openFile('outline.md', '# One\n\ntext\n\n## Two\n\nmore\n\n# Three\n');
    const snapshot = await until('headings nest the text', () => {
      const shown = phasor.view.state.snapshot;
      return shown?.tokens.text.startsWith('# One') && shown.tokens.axes.includes('level2') && shown;
    });
    const pathOf = (word: string): (number | undefined)[] => {
      const token = texts(snapshot).findIndex((one) => one.trim() === word);
      const levels = [snapshot.tokens.positions, ...snapshot.tokens.coordinates];
      return levels.map((level) => level[token]).filter((child) => !Number.isNaN(child));
    };
    assert.deepEqual(['One', 'text', 'Two', 'more', 'Three'].map(pathOf), [[0], [0], [0, 0], [0, 0], [1]]);

    await configure({ scheme: 'hirope', positions: { rule: 'symbols' } });
    await openFile('levels.json', '{\n  "a": 1,\n  "b": { "c": [1, 2] }\n}\n');
    const json = await until('JSON has statements', () => {
      const shown = phasor.view.state.snapshot;
      return shown?.tokens.text.startsWith('{') && shown.tokens.axes.includes('statement') && shown;
    });
    assert.deepEqual([...json.tokens.axes], ['token', 'statement', 'function']);
    assert.deepEqual(json.notices, []);
    await freshStart();
  });
});
