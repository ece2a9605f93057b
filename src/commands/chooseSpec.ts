import * as vscode from 'vscode';
import type { Spec } from '../schemes/encoding';
import { schemes } from '../schemes/registry';
import { resolveSpec } from '../schemes/resolveSpec';
import type { Session } from '../session/session';
import { specFromSettings } from '../session/settings';
import { presetItems, schemeItems } from './schemeItems';

/** Ask for a scheme, with the parameters that the settings give it, or for the spec of a known model. */
export async function chooseSpec(session: Session): Promise<Spec | undefined> {
  const item = await vscode.window.showQuickPick(
    [...schemeItems(schemes, (id) => id === session.settings.scheme), ...presetItems()],
    { title: vscode.l10n.t('Add an encoding to the comparison'), matchOnDetail: true },
  );
  if (item?.spec) return resolveSpec(item.spec);
  return item?.id === undefined ? undefined : specFromSettings(session.settings, item.id);
}
