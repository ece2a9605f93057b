import { assert } from 'chai';
import * as vscode from 'vscode';
import { coloursIn, configure, freshStart, openText, snapshotOf, until } from './access';
import { parseComparison } from '../../src/session/comparison';

const utf8 = new TextDecoder();

const fileIn = (name: string): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.isDefined(folder);
  return vscode.Uri.joinPath(folder, name);
};

describe('A comparison in a file', () => {
  it('is what was compared, opens in the same panel, and is changed in the panel and undone as text', async () => {
    const phasor = await freshStart();
    await openText('King and Queen');
    await vscode.commands.executeCommand('phasor.compare', ['sinusoidal', { scheme: 'rope', headDim: 64 }]);
    await until('the panel is open', () => phasor.panel.state);
    const uri = fileIn('first.phasor.json');
    assert.deepEqual(await vscode.commands.executeCommand('phasor.saveComparison', uri), uri);
    const saved = parseComparison(utf8.decode(await vscode.workspace.fs.readFile(uri)));
    assert.deepEqual(
      saved.specs.map(({ scheme }) => scheme),
      ['sinusoidal', 'rope'],
    );
    const { state, connection } = await until('the file is open', () => phasor.files.editorOf(uri));
    await snapshotOf(state, 'King and Queen');
    assert.isUndefined(phasor.panel.state, 'the comparison without a file is closed');
    assert.isAbove(coloursIn(await connection.pixels('heatmap', 1)), 5);

    const document = await vscode.workspace.openTextDocument(uri);
    const changed = document.getText().replace('"headDim": 64', '"headDim": 32');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), changed);
    await vscode.workspace.applyEdit(edit);
    await until('the panel shows the text', () => state.snapshot?.pictures[1]?.spec.headDim === 32);
    assert.isTrue(document.isDirty);
    await vscode.commands.executeCommand('undo');
    await until('the panel shows the text before', () => state.snapshot?.pictures[1]?.spec.headDim === 64);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('says in one sentence what is wrong with it, and keeps the last picture', async () => {
    const phasor = await freshStart();
    await openText('King and Queen');
    const uri = fileIn('wrong.phasor.json');
    const write = (text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await write('{"phasor": 1, "specs": [{"scheme": "rope"}, {"scheme": "alibi"}]}');
    const beside = { viewColumn: vscode.ViewColumn.Two, preserveFocus: true };
    await vscode.commands.executeCommand('vscode.openWith', uri, 'phasor.comparisonFile', beside);
    const { state } = await until('the file is open', () => phasor.files.editorOf(uri));
    const { revision } = await snapshotOf(state, 'King and Queen');
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), '{"phasor": 1, "specs": [{"scheme": "roped"}]}');
    await vscode.workspace.applyEdit(edit);
    const status = await until('the view says why', () => {
      const { status: said } = state.message();
      return said.state === 'failed' && said;
    });
    assert.match(status.message, /^The scheme is "roped"/);
    assert.equal(status.action?.command, 'openAsText');
    assert.include(await vscode.commands.getCommands(), 'workbench.action.reopenTextEditor');
    assert.equal(state.snapshot?.revision, revision);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

describe('The tree of schemes', () => {
  it('has every family, and puts what is ticked into the comparison', async () => {
    const phasor = await freshStart();
    await openText('King and Queen');
    await vscode.commands.executeCommand('phasor.compare', ['sinusoidal', { scheme: 'rope', headDim: 64 }]);
    await until('the panel is open', () => phasor.panel.state);
    const { schemesTree } = phasor;
    assert.deepEqual(schemesTree.getChildren(), ['adds', 'rotates', 'biases', 'nothing']);
    assert.include(schemesTree.getChildren('biases'), 'alibi');
    assert.equal(schemesTree.getParent('alibi'), 'biases');
    const tickOf = (id: string) => {
      const { checkboxState } = schemesTree.getTreeItem(id);
      return typeof checkboxState === 'object' ? checkboxState.state : checkboxState;
    };
    assert.equal(tickOf('rope'), vscode.TreeItemCheckboxState.Checked);
    assert.equal(tickOf('alibi'), vscode.TreeItemCheckboxState.Unchecked);

    await schemesTree.tick([['alibi', true]]);
    assert.deepEqual(
      phasor.panel.comparison.specs.map(({ scheme, headDim }) => [scheme, headDim]),
      [
        ['sinusoidal', undefined],
        ['rope', 64],
        ['alibi', undefined],
      ],
      'what was set in the panel stays',
    );
    assert.equal(tickOf('alibi'), vscode.TreeItemCheckboxState.Checked);

    await schemesTree.tick([
      ['sinusoidal', false],
      ['rope', false],
    ]);
    assert.match(schemesTree.message, /one more/);
    assert.lengthOf(phasor.panel.comparison.specs, 3, 'one scheme is nothing to compare');
    await schemesTree.tick([['nope', true]]);
    assert.equal(schemesTree.message, '');
    assert.deepEqual(
      phasor.panel.comparison.specs.map(({ scheme }) => scheme),
      ['alibi', 'nope'],
    );
  });

  it('says which scheme the sidebar shows', async () => {
    const phasor = await freshStart();
    // Where a setting is set already it is written: the user's own stay as they are.
    await configure({ scheme: 'rope' });
    await vscode.commands.executeCommand('phasor.chooseScheme', 'alibi');
    await until('ALiBi is shown', () => phasor.session.settings.scheme === 'alibi');
    assert.match(String(phasor.schemesTree.getTreeItem('alibi').description), /^shown/);
    assert.notMatch(String(phasor.schemesTree.getTreeItem('rope').description), /^shown/);
  });
});
