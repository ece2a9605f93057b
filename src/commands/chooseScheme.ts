import * as vscode from 'vscode';
import { writeSpec } from '../platform/settings';
import { schemeById, schemes } from '../schemes/registry';
import type { Session } from '../session/session';
import { schemeItems } from './schemeItems';

/** Pick the scheme of the sidebar. Called with an id, it asks nothing. */
export async function chooseScheme(session: Session, id?: unknown): Promise<string | undefined> {
  const chosen = typeof id === 'string' ? schemeById(id)?.id : await ask(session);
  if (chosen !== undefined) await writeSpec({ scheme: chosen });
  return chosen;
}

async function ask(session: Session): Promise<string | undefined> {
  const items = schemeItems(schemes, (id) => id === session.settings.scheme);
  const item = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Position encoding scheme'),
    placeHolder: vscode.l10n.t('What gives the tokens their order?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return item?.id;
}
