import { assert } from 'chai';
import * as vscode from 'vscode';
import { freshStart, openText, snapshotOf } from './access';

// Last of all (files run in order of name): nothing of the extension lives after it.
describe('Letting go', () => {
  it('leaves no command, no listener and no work behind, and can be done twice', async () => {
    const phasor = await freshStart();
    const editor = await openText('King and Queen');
    await snapshotOf(phasor.view.state, 'King and Queen');
    phasor.everything.dispose();
    phasor.everything.dispose();
    const { sequence } = phasor.session;
    editor.selection = new vscode.Selection(0, 0, 0, 4);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(phasor.session.sequence, sequence);
    assert.equal(phasor.session.listenerCount, 0);
    const left = (await vscode.commands.getCommands(true)).filter((id) => id === 'phasor.show' || id === 'phasor.copy');
    assert.isEmpty(left);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      new vscode.Position(0, 1),
    );
    assert.isFalse(hovers.some((hover) => JSON.stringify(hover.contents).includes('phasor')));
  });
});
