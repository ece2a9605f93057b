import { assert } from 'chai';
import * as vscode from 'vscode';
import { configure, freshStart, openText, snapshotOf, until, type TestAccess } from './access';

describe('Bad input gets one clear sentence, and nothing is lost', () => {
  let phasor: TestAccess;

  beforeEach(async () => {
    phasor = await freshStart();
    await openText('King and Queen');
    await snapshotOf(phasor.view.state, 'King and Queen');
  });

  for (const [name, settings, words] of [
    [
      'an odd dimension',
      { scheme: 'sinusoidal', parameters: { sinusoidal: { hiddenSize: 7 } } },
      ['hiddenSize', '7', 'even'],
    ],
    [
      'a base of 0',
      { scheme: 'rope', parameters: { rope: { ropeTheta: 0 } } },
      ['ropeTheta', '0', 'phasor.parameters.rope.ropeTheta'],
    ],
    ['an unknown scheme', { scheme: 'roped' }, ['roped', 'phasor.scheme']],
    ['an unknown tokenizer', { tokenizer: 'gpt-9' }, ['gpt-9', 'phasor.tokenizer']],
  ] as const) {
    it(`${name} in the settings`, async () => {
      await configure(settings);
      const status = await until('the view says what is wrong', () => {
        const { status: now } = phasor.view.state.message();
        return now.state === 'failed' && now;
      });
      for (const word of words) assert.include(status.message, word);
      assert.equal(phasor.view.state.message().snapshot?.tokens.text, 'King and Queen', 'the last good picture stays');
      await configure(Object.fromEntries(Object.keys(settings).map((key) => [key, undefined])));
      await until('all is well again', () => phasor.view.state.message().status.state === 'ready');
    });
  }

  it('a document closed while its tokens are computed', async () => {
    await openText('Queen and King. '.repeat(200_000));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    const { state } = phasor.view.state.message().status;
    assert.notEqual(state, 'failed');
    await openText('after');
    await snapshotOf(phasor.view.state, 'after');
  });

  it('a view closed while a message is under way', async () => {
    await openText('on its way');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await until('the view is hidden', () => !phasor.view.isVisible);
    await vscode.commands.executeCommand('phasor.show');
    await snapshotOf(phasor.view.state, 'on its way');
  });

  it('a binary file', async () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 256);
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.isDefined(folder);
    const file = vscode.Uri.joinPath(folder, 'model.bin');
    await vscode.workspace.fs.writeFile(file, bytes);
    await vscode.commands.executeCommand('vscode.open', file);
    assert.equal(phasor.view.state.message().snapshot?.tokens.text, 'King and Queen');
    assert.notEqual(phasor.view.state.message().status.state, 'failed');
  });
});
