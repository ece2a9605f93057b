import * as vscode from 'vscode';
import { comparisonFileType } from '../ids';
import { formatComparison } from '../session/comparison';
import type { ComparePanel } from '../views/comparePanel';

/**
 * Save what is compared as a `.phasor.json` file, and go on in the file. Called with where to, it asks nothing.
 * Gives where it was saved.
 */
export async function saveComparison(panel: ComparePanel, given?: unknown): Promise<vscode.Uri | undefined> {
  const uri = given instanceof vscode.Uri ? given : await placeFor(await ask());
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
    // To VS Code's own dialog an ending is what stands after the last dot: it would add a longer one once more.
    filters: { [vscode.l10n.t('Phasor comparison')]: ['json'] },
  });
}

/**
 * Only what ends in `.phasor.json` opens as a comparison.
 * @throws Error in one sentence where that is another file than the one that was chosen, and there already
 */
async function placeFor(chosen: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  if (!chosen || chosen.path.endsWith('.phasor.json')) return chosen;
  const uri = chosen.with({ path: chosen.path.replace(/(\.json)?$/, '.phasor.json') });
  const isThere = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (isThere)
    throw new Error(vscode.l10n.t('{0} exists already: choose another name.', uri.path.split('/').pop() ?? ''));
  return uri;
}
