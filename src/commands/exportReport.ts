import * as vscode from 'vscode';
import { comparisonReport, reportPictures } from '../session/comparisonReport';
import type { ComparePanel } from '../views/comparePanel';
import type { ComparisonEditor } from '../views/comparisonEditor';
import type { ComparisonFiles } from '../views/comparisonFiles';
import { pictureBytes } from '../views/savePicture';

/**
 * Write the comparison in front as a Markdown file with its pictures beside it. Called with the place of the file, it
 * asks nothing. Gives the place.
 * @throws Error in one sentence where there is no comparison
 */
export async function exportReport(
  panel: ComparePanel,
  files: ComparisonFiles,
  version: string,
  given?: unknown,
): Promise<vscode.Uri | undefined> {
  const editor = comparisonInFront(panel, files);
  if (!editor) throw new Error(vscode.l10n.t('There is no comparison to report: compare encodings first.'));
  // VS Code itself gives the comparison's own place from the title of its editor.
  const isPlace = given instanceof vscode.Uri && given.path.endsWith('.md');
  const uri = isPlace ? given : await ask();
  if (!uri) return undefined;
  const title = vscode.l10n.t('Writing the report');
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
    await write(editor, uri, version);
    return uri;
  });
}

function comparisonInFront(panel: ComparePanel, files: ComparisonFiles): ComparisonEditor | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const file = input instanceof vscode.TabInputCustom ? files.editorOf(input.uri) : undefined;
  return file ?? panel.editor;
}

async function write({ panel, state, connection }: ComparisonEditor, uri: vscode.Uri, version: string): Promise<void> {
  // A page that nobody sees draws nothing.
  if (!panel.visible) panel.reveal(undefined, true);
  const { snapshot, controls } = state.message();
  if (!snapshot) throw new Error(vscode.l10n.t('There is no text to encode: select some in an editor.'));
  const folder = vscode.Uri.joinPath(uri, '..');
  const stem = (uri.path.split('/').pop() ?? '').replace(/\.md$/, '');
  for (const { column, chart, fileName } of reportPictures({ snapshot, stem })) {
    const png = await connection.picture(chart, column, 'png');
    if (png === '') throw new Error(vscode.l10n.t('The comparison has changed meanwhile: export the report again.'));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, fileName), pictureBytes(png, 'png'));
  }
  const text = comparisonReport({ snapshot, controls, version, stem });
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  vscode.window.setStatusBarMessage(vscode.l10n.t('Report written to {0}', `${stem}.md`), 4000);
}

function ask(): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export the comparison as a report'),
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, 'comparison.md') }),
    filters: { Markdown: ['md'] },
  });
}
