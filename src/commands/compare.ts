import * as vscode from 'vscode';
import type { Spec } from '../schemes/encoding';
import { schemes } from '../schemes/registry';
import { resolveSpec } from '../schemes/resolveSpec';
import { fewestSpecs, mostSpecs } from '../session/comparison';
import { specFromSettings } from '../session/settings';
import type { Session } from '../session/session';
import type { ComparePanel } from '../views/comparePanel';
import { schemeItems } from './schemeItems';

/** Put two to six specs side by side. Called with specs, it asks nothing. */
export async function compare(
  session: Session,
  panel: ComparePanel,
  given?: unknown,
): Promise<readonly Spec[] | undefined> {
  const specs = Array.isArray(given)
    ? given.map((spec: unknown) => resolveSpec(typeof spec === 'string' ? { scheme: spec } : spec))
    : (await ask(session, panel))?.map((id) => specFromSettings(session.settings, id));
  if (!specs) return undefined;
  await panel.show(specs);
  return specs;
}

function ask(session: Session, panel: ComparePanel): Promise<readonly string[] | undefined> {
  const picker = vscode.window.createQuickPick<ReturnType<typeof schemeItems>[number]>();
  picker.title = vscode.l10n.t('Compare encodings');
  picker.placeholder = vscode.l10n.t('Pick two to six schemes to put side by side');
  picker.canSelectMany = true;
  picker.matchOnDetail = true;
  const last = new Set(panel.lastSpecs.map((spec) => spec.scheme));
  picker.items = schemeItems(schemes, (id) => id === session.settings.scheme);
  picker.selectedItems = picker.items.filter(({ id }) =>
    id === undefined ? false : last.size > 0 ? last.has(id) : id === session.settings.scheme,
  );
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      const ids = picker.selectedItems.flatMap(({ id }) => id ?? []);
      if (ids.length < fewestSpecs || ids.length > mostSpecs) {
        picker.title = vscode.l10n.t('Compare encodings: {0} picked, two to six are needed', ids.length);
        return;
      }
      resolve(ids);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
