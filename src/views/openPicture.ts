import * as vscode from 'vscode';
import { pictureEditorType } from '../ids';
import { isOfAllColumns } from '../protocol/messages';
import { columnsOf } from '../session/comparison';
import { formatLargePicture, type LargePicture } from '../session/largePicture';
import { schemeById } from '../schemes/registry';

/** The address of a tab with one picture: all that the tab shows is in it, so that VS Code can restore the tab. */
function pictureUri(picture: LargePicture): vscode.Uri {
  const { specs, texts, column, chart } = picture;
  const isOfAll = isOfAllColumns(chart) && columnsOf(picture) > 1;
  const scheme = specs[texts ? 0 : column]?.scheme ?? '';
  const name = isOfAll ? vscode.l10n.t('Comparison') : (schemeById(scheme)?.name ?? scheme).replaceAll('/', ' ');
  return vscode.Uri.from({
    scheme: 'phasor',
    path: `/${name}, ${chart}.phasor-picture`,
    query: formatLargePicture(picture),
  });
}

/** Open a picture in a tab of its own; the same picture twice is the same tab. */
export async function openPicture(picture: LargePicture): Promise<void> {
  await vscode.commands.executeCommand('vscode.openWith', pictureUri(picture), pictureEditorType, { preview: false });
}
