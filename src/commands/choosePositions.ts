import * as vscode from 'vscode';
import { writePositions } from '../platform/settings';
import { resolveRule } from '../positions/resolveRule';
import type { RuleSpec } from '../positions/rule';
import { rules } from '../positions/rules';
import type { Session } from '../session/session';
import { translated } from '../words/say';

interface RuleItem extends vscode.QuickPickItem {
  readonly spec?: RuleSpec;
}

/** Pick the rule by which tokens get their positions. Called with a rule's id or a spec, it asks nothing. */
export async function choosePositions(session: Session, given?: unknown): Promise<RuleSpec | undefined> {
  const chosen = typeof given === 'string' ? { rule: given } : (given ?? (await ask(session.settings.positions)));
  if (chosen === undefined) return undefined;
  const spec = resolveRule(chosen);
  await writePositions(spec);
  return spec;
}

async function ask(current: RuleSpec): Promise<RuleSpec | undefined> {
  const { l10n } = vscode;
  const byRule = rules.map(({ id, name, summary }): RuleItem => ({
    spec: { rule: id },
    label: translated(name),
    detail: translated(summary),
    description: id === current.rule ? l10n.t('current') : '',
  }));
  const byFamily = rules.flatMap(({ id, name, presets }) =>
    presets.map((preset): RuleItem => ({
      spec: { rule: id, ...preset.values },
      label: translated(preset.name),
      description: translated(name),
    })),
  );
  const heading = (label: string): RuleItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const item = await vscode.window.showQuickPick(
    [heading(l10n.t('Rules')), ...byRule, heading(l10n.t('As in')), ...byFamily],
    {
      title: l10n.t('Position rule'),
      placeHolder: l10n.t('How do tokens get their positions?'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  return item?.spec;
}
