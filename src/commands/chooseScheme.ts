import * as vscode from 'vscode';
import { writeSpec } from '../platform/settings';
import type { Spec } from '../schemes/encoding';
import { presets } from '../schemes/presets';
import { schemeById, schemes } from '../schemes/registry';
import type { Session } from '../session/session';
import { presetItems, schemeItems } from './schemeItems';

/** Pick the scheme of the sidebar, or a model that people know. Called with the id or name of one, it asks nothing. */
export async function chooseScheme(session: Session, id?: unknown): Promise<string | undefined> {
  const chosen = typeof id === 'string' ? specOf(id) : await ask(session);
  if (chosen) await writeSpec(chosen);
  return chosen?.scheme;
}

/** A scheme by its id alone: it keeps the parameters that it has. A model by its name. */
function specOf(id: string): Spec | undefined {
  const scheme = schemeById(id);
  return scheme ? { scheme: scheme.id } : presets.find(({ name, model }) => name === id || model === id)?.spec;
}

async function ask(session: Session): Promise<Spec | undefined> {
  const items = [...schemeItems(schemes, (id) => id === session.settings.scheme), ...presetItems()];
  const item = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Position encoding scheme'),
    placeHolder: vscode.l10n.t('What gives the tokens their order?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return item?.spec ?? (item?.id === undefined ? undefined : { scheme: item.id });
}
