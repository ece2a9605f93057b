import { assert } from 'chai';
import * as vscode from 'vscode';
import { parseComparison } from '../../src/session/comparison';
import type { Snapshot } from '../../src/protocol/snapshot';
import type { ViewState } from '../../src/session/viewState';
import { coloursIn, configure, freshStart, openText, snapshotOf, until } from './access';

const range = (start: number, end: number): vscode.Selection =>
  new vscode.Selection(new vscode.Position(0, start), new vscode.Position(0, end));

const textsIn = ({ pictures }: Snapshot): unknown[] => pictures.map(({ text }) => text?.tokens.text);

const shownTexts = (state: ViewState, ...texts: string[]): Promise<Snapshot> =>
  until(`the texts ${texts.join(', ')} are compared`, () => {
    const { snapshot } = state;
    return snapshot && JSON.stringify(textsIn(snapshot)) === JSON.stringify(texts) && snapshot;
  });

describe('Compare Selected Texts', () => {
  it('puts the selections of an editor side by side, under the scheme of the settings', async () => {
    const phasor = await freshStart();
    await configure({ scheme: 'rope' });
    await openText('King and Queen or Queen', () => [range(0, 14), range(18, 23)]);
    await vscode.commands.executeCommand('phasor.compareTexts');
    const { state, connection } = await until('the panel is open', () => phasor.panel.editor);
    const { pictures } = await shownTexts(state, 'King and Queen', 'Queen');
    assert.deepEqual(
      pictures.map(({ spec, text }) => [spec.scheme, text?.source.detail]),
      [
        ['rope', 'selection 1'],
        ['rope', 'selection 2'],
      ],
    );
    for (const picture of [0, 1]) {
      assert.isAbove(coloursIn(await connection.pixels('heatmap', picture)), 2, `heatmap ${picture}`);
    }

    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.isDefined(folder);
    const uri = vscode.Uri.joinPath(folder, 'texts.phasor.json');
    await vscode.commands.executeCommand('phasor.saveComparison', uri);
    const saved = parseComparison(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
    assert.deepEqual(
      saved.texts?.map(({ text }) => text),
      ['King and Queen', 'Queen'],
    );
    const file = await until('the file is open', () => phasor.files.editorOf(uri));
    await shownTexts(file.state, 'King and Queen', 'Queen');
  });

  it('leaves the texts for schemes on what is selected, and comes back, in the same panel', async () => {
    const phasor = await freshStart();
    await openText('Order matters');
    await vscode.commands.executeCommand('phasor.compareTexts', ['one text', 'and another']);
    const { panel, state } = await until('the panel is open', () => phasor.panel.editor);
    await shownTexts(state, 'one text', 'and another');
    assert.isEmpty(phasor.panel.lastSpecs, 'no scheme is ticked');
    await vscode.commands.executeCommand('phasor.compare', ['sinusoidal', 'nope']);
    const schemes = await until('schemes are compared', () => phasor.panel.state !== state && phasor.panel.state);
    assert.lengthOf((await snapshotOf(schemes, 'Order matters')).pictures, 2);
    await vscode.commands.executeCommand('phasor.compareTexts', ['other words', 'and another']);
    const texts = await until('texts are compared', () => phasor.panel.state !== schemes && phasor.panel.state);
    await shownTexts(texts, 'other words', 'and another');
    assert.equal(phasor.panel.editor?.panel, panel);
  });

  it('takes what is pinned and what is selected, and says how where there is one text', async () => {
    const phasor = await freshStart();
    const editor = await openText('King and Queen', () => [range(0, 4)]);
    await snapshotOf(phasor.view.state, 'King');
    assert.isUndefined(await vscode.commands.executeCommand('phasor.compareTexts'));
    assert.isUndefined(phasor.panel.editor);
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('phasor.pin');
    editor.selections = [range(9, 14)];
    await vscode.commands.executeCommand('phasor.compareTexts');
    await shownTexts(await until('the panel is open', () => phasor.panel.state), 'King', 'Queen');
    await vscode.commands.executeCommand('phasor.unpin');
  });
});

describe('Find Scheme in Tree', () => {
  it('shows the tree, for VS Code’s own search in it', async () => {
    const phasor = await freshStart();
    await vscode.commands.executeCommand('phasor.filterSchemes');
    await until('the tree is visible', () => phasor.schemesTree.isVisible);
    const { label } = phasor.schemesTree.getTreeItem('alibi');
    assert.equal(label, 'ALiBi', 'what is searched is the label');
    await vscode.commands.executeCommand('list.closeFind');
  });
});
