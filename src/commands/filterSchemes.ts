import * as vscode from 'vscode';
import { schemesViewId } from '../ids';

/** Find schemes by their names: VS Code's own search of a tree, which is given to the view that has the focus. */
export async function filterSchemes(): Promise<void> {
  await vscode.commands.executeCommand(`${schemesViewId}.focus`);
  await vscode.commands.executeCommand('list.find');
}
