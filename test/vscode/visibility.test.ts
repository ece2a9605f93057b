import { assert } from 'chai';
import * as vscode from 'vscode';
import type { TestAccess } from '../../src/extension';
import { freshStart, openText, snapshotOf, until } from './access';

const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('A view nobody sees', () => {
  let phasor: TestAccess;

  beforeEach(async () => {
    phasor = await freshStart();
  });

  it('computes nothing, and is complete when it is seen again', async () => {
    const editor = await openText('King and Queen');
    await snapshotOf(phasor.view.state, 'King and Queen');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await until('the view is hidden', () => !phasor.view.isVisible);
    assert.isFalse(phasor.session.isWatched);

    const before = phasor.session.sequence;
    editor.selection = new vscode.Selection(0, 0, 0, 4);
    await rest(300);
    assert.equal(phasor.session.sequence, before, 'nothing was computed');

    await vscode.commands.executeCommand('phasor.show');
    const snapshot = await snapshotOf(phasor.view.state, 'King');
    const connection = await until('the view is connected', () => phasor.view.connection);
    const painted = await connection.pixels('heatmap');
    assert.isAbove(painted.width, 0);
    assert.equal(snapshot.tokens.total, 1);
  });
});
