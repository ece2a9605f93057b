import * as vscode from 'vscode';
import { writeTokenizer } from '../platform/settings';
import type { Session } from '../session/session';
import { translated } from '../words/say';

/** Pick the tokenizer of all views. Called with an id, it asks nothing. */
export async function chooseTokenizer(session: Session, id?: unknown): Promise<string | undefined> {
  const { tokenizers } = session.ports;
  const chosen = typeof id === 'string' ? tokenizers.find((tokenizer) => tokenizer.id === id)?.id : await ask(session);
  if (chosen !== undefined) await writeTokenizer(chosen);
  return chosen;
}

async function ask(session: Session): Promise<string | undefined> {
  const items = session.ports.tokenizers.map((tokenizer) => ({
    id: tokenizer.id,
    label: translated(tokenizer.name),
    detail: translated(tokenizer.summary),
    description: tokenizer.id === session.settings.tokenizer ? vscode.l10n.t('current') : '',
  }));
  const item = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Tokenizer'),
    placeHolder: vscode.l10n.t('What cuts the text into tokens?'),
    matchOnDetail: true,
  });
  return item?.id;
}
