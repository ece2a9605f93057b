import * as vscode from 'vscode';
import { isTextOfUser, readSelection } from '../platform/editorSelection';
import { encodingOf } from '../schemes/resolveSpec';
import type { Session } from '../session/session';
import { exportEncoding, toCsv } from '../session/sequenceExport';
import { specFromSettings } from '../session/settings';

type Format = 'json' | 'csv';

/** Put the encoding of what is shown (or, with no view open, of what is selected) on the clipboard. Called with a format, it asks nothing. */
export async function copyEncoding(session: Session, format?: unknown): Promise<string | undefined> {
  const chosen = format === 'json' || format === 'csv' ? format : await ask();
  if (!chosen) return undefined;
  const editor = vscode.window.activeTextEditor;
  const showsSequence = session.isPinned || (session.isWatched && session.status.state === 'ready');
  const sequence = showsSequence
    ? session.sequence
    : isTextOfUser(editor)
      ? await session.sequenceOf(readSelection(editor), { isCancellationRequested: false })
      : undefined;
  if (!sequence || sequence.tokens.count === 0) {
    throw new Error(vscode.l10n.t('There is no text to encode: select some in an editor.'));
  }
  const { settings } = session;
  const sequenceLength = settings.positionOffset + sequence.tokens.count;
  const encoding = encodingOf(specFromSettings(settings), { sequenceLength });
  const exported = exportEncoding(sequence, encoding, settings.positionOffset);
  const text = chosen === 'json' ? JSON.stringify(exported) : toCsv(exported);
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Encoding of {0} tokens copied', sequence.tokens.count), 4000);
  return text;
}

async function ask(): Promise<Format | undefined> {
  const items: (vscode.QuickPickItem & { format: Format })[] = [
    { format: 'json', label: 'JSON', detail: vscode.l10n.t('Spec, tokens and numbers, in full double precision') },
    { format: 'csv', label: 'CSV', detail: vscode.l10n.t('One line a token: position, id, token, numbers') },
  ];
  const item = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Copy encoding'),
    placeHolder: vscode.l10n.t('As what?'),
  });
  return item?.format;
}
