import * as vscode from 'vscode';
import { formatNumber } from '../numerics/format';
import { isLength, longestLength } from '../protocol/length';
import type { Session } from '../session/session';

/**
 * Look at a number of positions without any text, or at the selection again. Called with a number or null, it asks
 * nothing.
 * @returns The number that is shown; undefined where nothing was chosen.
 */
export async function showLength(session: Session, argument?: unknown): Promise<number | null | undefined> {
  const length = isLength(argument) || argument === null ? argument : await ask();
  if (length !== undefined) session.showLength(length ?? undefined);
  return length;
}

async function ask(): Promise<number | null | undefined> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Show context length'),
    prompt: vscode.l10n.t('How many positions to look at without any text; nothing for the selection'),
    placeHolder: '131072',
    validateInput: (value) =>
      isLength(Number(value)) || value === ''
        ? undefined
        : vscode.l10n.t('A whole number from 1 to {0} is expected.', formatNumber(longestLength)),
  });
  if (typed === undefined) return undefined;
  return typed === '' ? null : Number(typed);
}
