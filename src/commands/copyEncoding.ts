import * as vscode from 'vscode';
import { written } from '../exports/formats';
import type { Session } from '../session/session';
import type { ComparePanel } from '../views/comparePanel';
import { asExportRequest, sourceOf } from './exportRequest';
import { isText, pickFormat } from './pickFormat';

/**
 * Put an encoding on the clipboard: of what is shown, pinned or selected, or of a spec. Called with a format, it asks nothing.
 * @returns The text.
 */
export async function copyEncoding(
  session: Session,
  panel: ComparePanel,
  version: string,
  argument?: unknown,
): Promise<string | undefined> {
  const request = asExportRequest(argument);
  const format = request.format ?? (await pickFormat(vscode.l10n.t('Copy encoding'), isText))?.format;
  const source = format && (await sourceOf(session, panel, request));
  if (!format || !source) return undefined;
  const text = written(format, source, version);
  if (typeof text !== 'string') {
    throw new Error(vscode.l10n.t('{0} is no text: export it to a file instead.', format.name));
  }
  await vscode.env.clipboard.writeText(text);
  const said = vscode.l10n.t('Encoding of {0} tokens copied', source.positions.count);
  vscode.window.setStatusBarMessage(said, 4000);
  return text;
}
