import * as vscode from 'vscode';
import { written, type ExportFormat } from '../exports/formats';
import type { Session } from '../session/session';
import type { ComparePanel } from '../views/comparePanel';
import { asExportRequest, sourceOf } from './exportRequest';
import { isText, pickFormat, usualDestination, type Destination } from './pickFormat';

/**
 * Write an encoding to a file, an editor or the clipboard: of what is shown, pinned or selected, or of a spec. Called with
 * a format, it asks no format; with a place for the file, no place.
 * @returns The text, or the place of the file as a string.
 */
export async function exportEncoding(
  session: Session,
  panel: ComparePanel,
  version: string,
  argument?: unknown,
): Promise<string | undefined> {
  const request = asExportRequest(argument);
  const picked = request.format
    ? { format: request.format }
    : await pickFormat(vscode.l10n.t('Export encoding'), () => true, otherDestinations);
  const source = picked && (await sourceOf(session, panel, request));
  if (!picked || !source) return undefined;
  const { format } = picked;
  const exported = written(format, source, version);
  const destination = request.uri ? 'file' : (picked.destination ?? usualDestination(format));
  if (destination === 'file' || typeof exported !== 'string') {
    return save(format, source.encoding.spec.scheme, exported, request.uri);
  }
  if (destination === 'clipboard') await vscode.env.clipboard.writeText(exported);
  else await open(exported, format.language ?? 'plaintext');
  return exported;
}

function otherDestinations(format: ExportFormat): readonly Destination[] {
  const all: readonly Destination[] = isText(format) ? ['clipboard', 'editor', 'file'] : ['file'];
  return all.filter((destination) => destination !== usualDestination(format));
}

async function open(content: string, language: string): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
}

/** Write a file, through VS Code, so that remote and virtual workspaces take it too. */
async function save(
  format: ExportFormat,
  scheme: string,
  exported: string | Uint8Array,
  given: vscode.Uri | undefined,
): Promise<string | undefined> {
  const uri = given ?? (await askPlace(format.fileName(scheme)));
  if (!uri) return undefined;
  await vscode.workspace.fs.writeFile(
    uri,
    typeof exported === 'string' ? new TextEncoder().encode(exported) : exported,
  );
  vscode.window.setStatusBarMessage(vscode.l10n.t('Encoding written to {0}', uri.path.split('/').pop() ?? ''), 4000);
  return uri.toString();
}

function askPlace(name: string): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export encoding'),
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}
