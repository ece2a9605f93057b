import { assert } from 'chai';
import * as vscode from 'vscode';
import sinusoidal from '../golden/data/sinusoidal.json';
import { configure, freshStart, openText, snapshotOf, until } from './access';

async function hoverText(editor: vscode.TextEditor, line: number, character: number): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    editor.document.uri,
    new vscode.Position(line, character),
  );
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .filter((content) => content.includes('phasor.show'))
    .join('\n');
}

describe('The hover', () => {
  it('says the token, its id, its bytes, its position, and the values of the reference', async () => {
    const phasor = await freshStart();
    await configure({ scheme: 'sinusoidal', parameters: { sinusoidal: { hiddenSize: 8 } } });
    const editor = await openText('King and Queen');
    await snapshotOf(phasor.view.state, 'King and Queen');
    const text = await hoverText(editor, 0, 6);
    const golden = sinusoidal.cases.find(({ name }) => name === 'interleaved_vaswani_d8_L6');
    const row = (golden?.expected as { table: number[][] }).table[1];
    for (const value of row ?? []) assert.include(text, String(Number(value.toPrecision(5))));
    assert.include(text, '`·and`');
    assert.include(text, '20 61 6E 64');
    assert.match(text, /Position \*\*1\*\*/);
    assert.include(text, 'data:image/svg+xml;base64,');
    assert.include(text, 'command:phasor.compare');
  });

  it('gives the angle and the wavelength of a rotary pair', async () => {
    const phasor = await freshStart();
    await configure({ scheme: 'rope', parameters: { rope: { headDim: 8 } } });
    const editor = await openText('King and Queen');
    await snapshotOf(phasor.view.state, 'King and Queen');
    const text = await hoverText(editor, 0, 10);
    // Pair 1 of 4 turns by 10000^(−2/8) = 0.1 a position, so 0.2 at position 2, and needs 2π / 0.1 positions a turn.
    assert.match(text, /\| 1 \| 1, 5 \| 0\.2 rad = 11\.46° \| 62\.83 \|/);
  });

  it('is silent outside the selection by default, and everywhere when switched off', async () => {
    await freshStart();
    const editor = await openText('King and Queen', () => [new vscode.Selection(0, 0, 0, 4)]);
    assert.equal(await hoverText(editor, 0, 10), '');
    await configure({ hover: 'everywhere' });
    assert.include(await hoverText(editor, 0, 10), '`·Queen`');
    await configure({ hover: 'off' });
    assert.equal(await hoverText(editor, 0, 2), '');
  });

  it('shows markup in the text as text', async () => {
    await freshStart();
    await configure({ tokenizer: 'lines' });
    const editor = await openText('`a` [x](command:workbench.action.quit) <b>');
    assert.include(await hoverText(editor, 0, 2), '`` `a`·[x](command:workbench.action.quit)·<b> ``');
  });

  it('shows a control that would turn the text around as what it is', async () => {
    await freshStart();
    const editor = await openText('a \u202Eb', (document) => [
      new vscode.Selection(document.positionAt(0), document.positionAt(4)),
    ]);
    await configure({ tokenizer: 'lines' });
    const text = await hoverText(editor, 0, 1);
    assert.include(text, '`a·⟨202E⟩b`');
    assert.notInclude(text, '\u202E');
  });

  it('speaks of what is selected now, whether or not a view followed', async () => {
    const phasor = await freshStart();
    const editor = await openText('King and Queen');
    await snapshotOf(phasor.view.state, 'King and Queen');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await until('the view is hidden', () => !phasor.view.isVisible);
    editor.selection = new vscode.Selection(0, 9, 0, 14);
    assert.match(await hoverText(editor, 0, 10), /Position \*\*0\*\*, token 1 of 1/);
  });
});
