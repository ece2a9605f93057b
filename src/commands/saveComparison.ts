import * as vscode from 'vscode';
import { comparisonFileType } from '../ids';
import { formatComparison } from '../session/comparison';
import type { ComparePanel } from '../views/comparePanel';

/**
 * Save what is compared as a `.phasor.json` file, and go on in the file. Called with where to, it asks nothing.
 * Gives where it was saved.
 */
export async function saveComparison(panel: ComparePanel, given?: unknown): Promise<vscode.Uri | undefined> {
  const uri = given instanceof vscode.Uri ? given : await ask();
  if (!uri) return undefined;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(formatComparison(panel.comparison)));
  panel.close();
  await vscode.commands.executeCommand('vscode.openWith', uri, comparisonFileType, { preview: false });
  return uri;
}

function ask(): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the comparison'),
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, 'comparison.phasor.json') } : {}),
    filters: { [vscode.l10n.t('Phasor comparison')]: ['phasor.json'] },
  });
}
