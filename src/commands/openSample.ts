import * as vscode from 'vscode';

/** Where attention alone sees twice the same: the example that position encodings are explained with. */
const sample = 'King and Queen is not Queen and King.\n';

/** Something to look at for who has no text open: an untitled one, selected. */
export async function openSample(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ content: sample });
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(0, 0, 0, sample.length - 1);
}
