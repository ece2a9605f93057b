import * as vscode from 'vscode';
import type { Spec } from '../schemes/encoding';
import { schemes } from '../schemes/registry';
import type { Session } from '../session/session';
import { specFromSettings } from '../session/settings';
import { schemeItems } from './schemeItems';

/** Ask for a scheme, with the parameters that the settings give it. */
export async function chooseSpec(session: Session): Promise<Spec | undefined> {
  const item = await vscode.window.showQuickPick(
    schemeItems(schemes, (id) => id === session.settings.scheme),
    { title: vscode.l10n.t('Add an encoding to the comparison'), matchOnDetail: true },
  );
  return item?.id === undefined ? undefined : specFromSettings(session.settings, item.id);
}
