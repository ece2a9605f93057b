import * as vscode from 'vscode';
import type { Spec } from '../schemes/encoding';
import { presets } from '../schemes/presets';
import { schemeById } from '../schemes/registry';
import type { Scheme } from '../schemes/scheme';
import { translated } from '../words/say';
import { headingOf } from './schemeHeading';

export interface SchemeItem extends vscode.QuickPickItem {
  readonly id?: string;
  /** Of a preset. */
  readonly spec?: Spec;
}

/** Quick-pick items for the specs of known models, under a heading of their own. */
export function presetItems(): SchemeItem[] {
  const heading = { label: vscode.l10n.t('As in a model'), kind: vscode.QuickPickItemKind.Separator };
  const items = presets.map(({ name, model, spec }) => ({
    label: name,
    description: schemeById(spec.scheme)?.name ?? '',
    detail: model,
    spec,
  }));
  return [heading, ...items];
}

/** Quick-pick items for schemes, under a heading for each kind; the present choice is marked in its description. */
export function schemeItems(schemes: readonly Scheme[], isChosen: (id: string) => boolean): SchemeItem[] {
  return schemes.flatMap((scheme, index): SchemeItem[] => {
    const heading = { label: headingOf(scheme.acts), kind: vscode.QuickPickItemKind.Separator };
    const item = {
      id: scheme.id,
      label: scheme.name,
      detail: translated(scheme.summary),
      description: isChosen(scheme.id) ? vscode.l10n.t('current') : '',
    };
    return schemes[index - 1]?.acts === scheme.acts ? [item] : [heading, item];
  });
}
