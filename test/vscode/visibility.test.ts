import { assert } from 'chai';
import * as vscode from 'vscode';
import { coloursIn, freshStart, openText, snapshotOf, until, type TestAccess } from './access';

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
    assert.isAbove(coloursIn(await connection.pixels('heatmap')), 0);
    assert.equal(snapshot.tokens.total, 1);
  });

  it('is whole again when it was dragged to the bottom panel, and back', async () => {
    await openText('King and Queen');
    await snapshotOf(phasor.view.state, 'King and Queen');
    for (const destinationId of ['workbench.panel.markers', 'workbench.view.extension.phasor']) {
      const { connection } = phasor.view;
      const revision = phasor.view.state.snapshot?.revision ?? 0;
      await vscode.commands.executeCommand('vscode.moveViews', { viewIds: ['phasor.view'], destinationId });
      const moved = await until(`the view lives in ${destinationId}`, () => {
        const now = phasor.view.connection;
        return now !== connection && phasor.view.isVisible && now;
      });
      await until('it asked for its state', () => (phasor.view.state.snapshot?.revision ?? 0) > revision);
      // A view that was just moved gets its size a few frames later, and draws then.
      let colours = 0;
      for (let attempt = 0; attempt < 50 && colours <= 5; attempt++) {
        colours = coloursIn(await moved.pixels('heatmap'));
        await rest(100);
      }
      assert.isAbove(colours, 5, destinationId);
      assert.equal(phasor.view.state.snapshot?.tokens.text, 'King and Queen');
    }
  });
});
