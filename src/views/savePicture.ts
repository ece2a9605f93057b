import * as vscode from 'vscode';
import type { FromView, PictureFormat } from '../protocol/messages';
import type { Snapshot } from '../protocol/snapshot';
import { pictureFileName } from '../session/pictureFileName';

type SaveMessage = Extract<FromView, { type: 'savePicture' }>;

/** Save a picture that a view has drawn where the user says. Gives the place; undefined when nobody wants one. */
export async function savePicture(message: SaveMessage, snapshot: Snapshot): Promise<vscode.Uri | undefined> {
  const { column, chart, format, data } = message;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = pictureFileName(snapshot, column, chart, format);
  const uri = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the picture'),
    defaultUri: folder ? vscode.Uri.joinPath(folder, name) : vscode.Uri.file(name),
    filters: { [format.toUpperCase()]: [format] },
  });
  if (!uri) return undefined;
  await vscode.workspace.fs.writeFile(uri, pictureBytes(data, format));
  vscode.window.setStatusBarMessage(vscode.l10n.t('Picture written to {0}', uri.path.split('/').pop() ?? ''), 4000);
  return uri;
}

/** The bytes of a picture's file, as it comes in a message. */
export function pictureBytes(data: string, format: PictureFormat): Uint8Array {
  return format === 'svg' ? new TextEncoder().encode(data) : Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
}

/** The view has tried to put a picture on the clipboard. */
export function sayCopied(copied: boolean): void {
  if (copied) vscode.window.setStatusBarMessage(vscode.l10n.t('Picture copied'), 4000);
  else {
    const words = vscode.l10n.t('The picture could not be copied here: save it as PNG instead.');
    void vscode.window.showWarningMessage(words);
  }
}
