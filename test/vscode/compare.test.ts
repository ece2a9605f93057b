import { assert } from 'chai';
import * as vscode from 'vscode';
import { coloursIn, freshStart, openText, snapshotOf, until } from './access';

describe('Compare Encodings', () => {
  it('puts schemes side by side on the same tokens, with profiles and a table', async () => {
    const phasor = await freshStart();
    await openText('King and Queen');
    await vscode.commands.executeCommand('phasor.compare', ['sinusoidal', { scheme: 'rope', headDim: 64 }, 'alibi']);
    const state = await until('the panel is open', () => phasor.panel.state);
    const snapshot = await snapshotOf(state, 'King and Queen');
    assert.deepEqual(
      snapshot.pictures.map((picture) => picture.acts),
      ['adds', 'rotates', 'biases'],
    );
    assert.isNotEmpty(snapshot.properties);
    for (const row of snapshot.properties ?? []) assert.lengthOf(row.cells, 3);
    for (const { profile } of snapshot.pictures) assert.equal(profile.mean[0], 0, 'relative to distance 0');
    const connection = await until('the panel is connected', () => phasor.panel.connection);
    for (const picture of [0, 1, 2]) {
      assert.isAbove(coloursIn(await connection.pixels('heatmap', picture)), 5, `heatmap ${picture}`);
    }
  });

  it('keeps the text it compares when the panel takes the focus', async () => {
    const phasor = await freshStart();
    await openText('King and Queen');
    await vscode.commands.executeCommand('phasor.compare', ['sinusoidal', 'nope']);
    const state = await until('the panel is open', () => phasor.panel.state);
    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await snapshotOf(state, 'King and Queen');
  });

  it('says why when too few or unknown schemes are given', async () => {
    await freshStart();
    assert.isUndefined(await vscode.commands.executeCommand('phasor.compare', ['rope']));
    assert.isUndefined(await vscode.commands.executeCommand('phasor.compare', ['rope', 'roped']));
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
