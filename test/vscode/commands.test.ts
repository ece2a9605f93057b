import { assert } from 'chai';
import * as vscode from 'vscode';
import { freshStart, openText, snapshotOf, until } from './access';

describe('Commands', () => {
  it('choose a scheme and a tokenizer, at once and for good', async () => {
    const phasor = await freshStart();
    await openText('King and Queen');
    await vscode.commands.executeCommand('phasor.chooseScheme', 'alibi');
    await until('ALiBi is shown', () => phasor.view.state.snapshot?.pictures[0]?.spec.scheme === 'alibi');
    await vscode.commands.executeCommand('phasor.chooseTokenizer', 'characters');
    await until('characters are shown', () => phasor.view.state.snapshot?.tokens.total === 14);
    const configuration = vscode.workspace.getConfiguration('phasor');
    assert.equal(configuration.get('scheme'), 'alibi');
    for (const name of ['scheme', 'tokenizer'])
      await configuration.update(name, undefined, vscode.ConfigurationTarget.Global);
  });

  it('copy the encoding as JSON in full precision', async () => {
    const phasor = await freshStart();
    await openText('King and Queen');
    await snapshotOf(phasor.view.state, 'King and Queen');
    await vscode.commands.executeCommand('phasor.chooseScheme', 'rope');
    await until('RoPE is shown', () => phasor.view.state.snapshot?.pictures[0]?.spec.scheme === 'rope');
    const json = await vscode.commands.executeCommand<string>('phasor.copy', 'json');
    const copied = JSON.parse(json) as {
      spec: { headDim: number };
      tokens: unknown[];
      cos: number[][];
      inverseFrequencies: number[];
    };
    assert.lengthOf(copied.tokens, 3);
    assert.lengthOf(copied.inverseFrequencies, copied.spec.headDim / 2);
    assert.closeTo(copied.cos[2]?.[0] ?? NaN, Math.cos(2), 1e-14);
    await vscode.workspace.getConfiguration('phasor').update('scheme', undefined, vscode.ConfigurationTarget.Global);
  });

  it('copy the encoding as CSV with one line a token', async () => {
    const phasor = await freshStart();
    await openText('King, "Queen"');
    await snapshotOf(phasor.view.state, 'King, "Queen"');
    const csv = await vscode.commands.executeCommand<string>('phasor.copy', 'csv');
    const lines = csv.trimEnd().split('\r\n');
    assert.lengthOf(lines, 1 + phasor.session.sequence!.tokens.count);
    assert.match(lines[0] ?? '', /^position,id,token,/);
  });

  it('switch the token bands on and off', async () => {
    const phasor = await freshStart();
    const before = phasor.session.settings.highlightTokens;
    await vscode.commands.executeCommand('phasor.highlight');
    await until('the setting is switched', () => phasor.session.settings.highlightTokens !== before);
    await vscode.commands.executeCommand('phasor.highlight');
    await until('the setting is back', () => phasor.session.settings.highlightTokens === before);
  });

  it('open a sample for who has no text', async () => {
    const phasor = await freshStart();
    await vscode.commands.executeCommand('phasor.openSample');
    const { tokens } = await snapshotOf(phasor.view.state, 'King and Queen is not Queen and King.');
    assert.equal(tokens.total, 9);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
