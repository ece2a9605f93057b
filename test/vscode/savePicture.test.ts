import { assert } from 'chai';
import * as vscode from 'vscode';
import { openPicture } from '../../src/views/openPicture';
import { coloursIn, freshStart, openText, snapshotOf, until } from './access';

const utf8 = new TextDecoder();

function fileIn(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.isDefined(folder);
  return vscode.Uri.joinPath(folder, name);
}

describe('Pictures that leave the view', () => {
  it('stand beside the report of a comparison, which shows each of them', async () => {
    const phasor = await freshStart();
    await openText('King and Queen');
    await vscode.commands.executeCommand('phasor.compare', ['sinusoidal', { scheme: 'rope', headDim: 64 }]);
    const state = await until('the panel is open', () => phasor.panel.state);
    await snapshotOf(state, 'King and Queen');
    const uri = fileIn('reports/royal.md');
    assert.equal(String(await vscode.commands.executeCommand('phasor.exportReport', uri)), String(uri));
    const text = utf8.decode(await vscode.workspace.fs.readFile(uri));
    assert.match(text, /^# Comparison of Sinusoidal, RoPE\n/);
    const names = [...text.matchAll(/\]\((royal-[\w-]+\.png)\)/g)].map(([, name = '']) => name);
    assert.includeMembers(names, ['royal-heatmap-1.png', 'royal-heatmap-2.png', 'royal-profile.png']);
    for (const name of names) {
      const bytes = await vscode.workspace.fs.readFile(fileIn(`reports/${name}`));
      assert.equal(utf8.decode(bytes.slice(1, 4)), 'PNG', name);
      assert.isAbove(bytes.length, 2000, name);
    }
  });

  it('have no report where nothing is compared', async () => {
    await freshStart();
    assert.isUndefined(await vscode.commands.executeCommand('phasor.exportReport', fileIn('none.md')));
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('are drawn with their caption, as PNG and as SVG', async () => {
    const phasor = await freshStart();
    await openText('King and Queen');
    await snapshotOf(phasor.view.state, 'King and Queen');
    const connection = await until('the view is connected', () => phasor.view.connection);
    assert.isTrue((await connection.picture('heatmap', 0, 'png')).startsWith('iVBORw0KGgo'));
    assert.match(await connection.picture('heatmap', 0, 'svg'), /<desc>[^<]*3 tokens at positions 0 to 2\. Phasor \d/);
    assert.equal(await connection.picture('heads', 0, 'png'), '', 'there is no such picture');
  });

  it('open in a tab of their own, which follows the text', async () => {
    const phasor = await freshStart();
    await openText('King and Queen');
    await snapshotOf(phasor.view.state, 'King and Queen');
    await openPicture({ specs: [{ scheme: 'rope', headDim: 64 }], column: 0, chart: 'heatmap' });
    const tab = await until('the tab is open', () => phasor.pictureTabs.tabs[0]);
    await snapshotOf(tab.state, 'King and Queen');
    assert.equal(tab.panel.title, 'RoPE, heatmap');
    assert.isAbove(coloursIn(await tab.connection.pixels('heatmap')), 5);
    assert.match(await tab.connection.picture('heatmap', 0, 'svg'), /<desc>RoPE/);
    tab.panel.dispose();
    await until('the tab is let go', () => phasor.pictureTabs.tabs.length === 0);
  });
});
