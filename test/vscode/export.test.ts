import { assert } from 'chai';
import * as vscode from 'vscode';
import { freshStart, openText, snapshotOf } from './access';

const text = 'King and Queen';

describe('Exporting an encoding', () => {
  const place = (name: string): vscode.Uri => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.isDefined(folder);
    return vscode.Uri.joinPath(folder, name);
  };
  const read = async (uri: vscode.Uri): Promise<Uint8Array> => vscode.workspace.fs.readFile(uri);

  it('writes a file through VS Code, without a question when it is told all', async () => {
    const { view } = await freshStart();
    await openText(text);
    await snapshotOf(view.state, text);
    const uri = place('encoding.npy');
    const spec = { scheme: 'sinusoidal', hiddenSize: 4 };
    assert.equal(await vscode.commands.executeCommand('phasor.export', { format: 'npy', uri, spec }), uri.toString());
    const bytes = await read(uri);
    assert.include(String.fromCharCode(...bytes.subarray(10, 128)), "'shape': (3, 4)");
    assert.equal(new DataView(bytes.buffer, bytes.byteOffset).getFloat64(128 + 8 * 4, true), Math.sin(1));
  });

  it('opens code in an editor of its language', async () => {
    const { view } = await freshStart();
    await openText(text);
    await snapshotOf(view.state, text);
    const code = await vscode.commands.executeCommand<string>('phasor.export', 'numpy');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.languageId, 'python');
    assert.equal(editor?.document.getText(), code);
    assert.match(code, /^# RoPE: cos and sin \(3, 64\)/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('takes the pinned text while the editor moves on', async () => {
    const { view } = await freshStart();
    await openText(text);
    await snapshotOf(view.state, text);
    await vscode.commands.executeCommand('phasor.pin');
    await openText('something else entirely, and longer');
    const json = await vscode.commands.executeCommand<string>('phasor.copy', { format: 'json', spec: 'alibi' });
    const { tokens } = JSON.parse(json) as { tokens: { text: string }[] };
    assert.equal(tokens.map((token) => token.text).join(''), text);
    await vscode.commands.executeCommand('phasor.unpin');
  });

  it('takes a spec and positions without any text', async () => {
    await freshStart();
    const request = { format: 'csv', spec: { scheme: 'sinusoidal', hiddenSize: 2 }, positions: [0, 5] };
    const csv = await vscode.commands.executeCommand<string>('phasor.copy', request);
    assert.equal(csv, `position,d0,d1\r\n0,0,1\r\n5,${Math.sin(5)},${Math.cos(5)}\r\n`);
    assert.equal(await vscode.env.clipboard.readText(), csv);
  });

  it('does nothing, and says why, for a format that there is not and for too many numbers', async () => {
    await freshStart();
    assert.isUndefined(await vscode.commands.executeCommand('phasor.export', 'fortran'));
    const tooMany = { format: 'json', spec: 't5', positions: { count: 3000 } };
    assert.isUndefined(await vscode.commands.executeCommand('phasor.copy', tooMany));
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
