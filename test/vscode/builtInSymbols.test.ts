import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Snapshot } from '../../src/protocol/snapshot';
import { freshStart, texts, until } from './access';

const text = '# One\n\ntext\n\n## Two\n\nmore\n\n# Three\n';

/** A language server takes its time on a busy machine, and is asked every few seconds. */
const startingMilliseconds = 35_000;

/** A file of a language, open and all selected. */
async function openFile(name: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.isDefined(folder);
  const file = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(file);
  const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  editor.selection = new vscode.Selection(new vscode.Position(0, 0), document.positionAt(text.length));
}

/** The children to take from the root to a word. */
function pathOf(snapshot: Snapshot, word: string): (number | undefined)[] {
  const token = texts(snapshot).findIndex((one) => one.trim() === word);
  const levels = [snapshot.tokens.positions, ...snapshot.tokens.coordinates];
  return levels.map((level) => level[token]).filter((child) => !Number.isNaN(child));
}

/**
 * Markdown is a language of VS Code itself in both hosts. Those with functions (TypeScript) need a language server that the
 * VS Code of these tests is installed without.
 */
describe('Symbols of a language that VS Code has', () => {
  after(freshStart);

  it('give paths and levels to tokens, also where the language starts only now', async function () {
    this.timeout(90_000);
    const { view } = await freshStart();
    const shownWith = (axis: string): Promise<Snapshot> =>
      until(
        `tokens have a ${axis}`,
        () => {
          const { snapshot } = view.state;
          return snapshot?.tokens.text === text && snapshot.tokens.axes.includes(axis) && snapshot;
        },
        startingMilliseconds,
      );
    await vscode.commands.executeCommand('phasor.choosePositions', { rule: 'tree', tree: 'symbols' });
    await openFile('outline.md');
    const snapshot = await shownWith('level2');
    const paths = ['One', 'text', 'Two', 'more', 'Three'].map((word) => pathOf(snapshot, word));
    assert.deepEqual(paths, [[0], [0], [0, 0], [0, 0], [1]]);
    await vscode.commands.executeCommand('phasor.choosePositions', 'symbols');
    const { tokens } = await shownWith('function');
    // Headings are no functions: all is one, and its lines count.
    assert.deepEqual([...new Set(tokens.coordinates[1])], [0]);
    assert.equal(Math.max(...(tokens.coordinates[0] ?? [])), 4);
  });
});
