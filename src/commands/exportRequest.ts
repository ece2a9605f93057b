import * as vscode from 'vscode';
import type { ExportSource } from '../exports/exportSource';
import { formatById, formats, type ExportFormat } from '../exports/formats';
import { comparisonEditorType } from '../ids';
import type { Spec } from '../schemes/encoding';
import { schemeById } from '../schemes/registry';
import { resolveSpec } from '../schemes/resolveSpec';
import type { Session } from '../session/session';
import { specFromSettings } from '../session/settings';
import type { ComparePanel } from '../views/comparePanel';
import { sourceAt, sourceOfText } from './exportSources';

/** What a caller may say beforehand; what is said is not asked. A string is a format. */
export interface ExportRequest {
  readonly format?: ExportFormat;
  /** Where to write a file. */
  readonly uri?: vscode.Uri;
  readonly spec?: Spec;
  /** Set for a spec at positions, without a text. */
  readonly positions?: unknown;
}

/**
 * An argument of a command as a request. VS Code itself gives arguments of its own from some menus: they ask for nothing.
 * @throws Error in one sentence for a format that there is not. @throws SpecError
 */
export function asExportRequest(argument: unknown): ExportRequest {
  if (typeof argument === 'string') return { format: formatOf(argument) };
  if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri) return {};
  const { format, uri, spec, positions } = argument as Readonly<Record<string, unknown>>;
  return {
    format: format === undefined ? undefined : formatOf(format),
    uri: uri instanceof vscode.Uri ? uri : typeof uri === 'string' ? vscode.Uri.parse(uri) : undefined,
    spec: spec === undefined ? undefined : resolveSpec(typeof spec === 'string' ? { scheme: spec } : spec),
    positions,
  };
}

function formatOf(id: unknown): ExportFormat {
  const format = formatById(id);
  if (format) return format;
  const ids = formats.map((one) => one.id).join(', ');
  throw new Error(vscode.l10n.t('The format is {0}, but it must be one of {1}.', String(id), ids));
}

/** What a request is about: its spec, or the one that is looked at; undefined where the user dismissed the question which. */
export async function sourceOf(
  session: Session,
  panel: ComparePanel,
  { spec, positions }: ExportRequest,
): Promise<ExportSource | undefined> {
  const chosen = spec ?? (await shownSpec(session, panel));
  if (!chosen) return undefined;
  return positions === undefined ? sourceOfText(session, chosen) : sourceAt(chosen, positions);
}

/** The spec of the sidebar; in front of the comparison, one of those compared. */
async function shownSpec(session: Session, panel: ComparePanel): Promise<Spec | undefined> {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const isComparing = input instanceof vscode.TabInputCustom && input.viewType === comparisonEditorType;
  const compared = isComparing ? panel.state?.snapshot?.pictures : undefined;
  if (!compared) return specFromSettings(session.settings);
  const items = compared.map(({ spec, name, summary }) => ({
    spec,
    label: name,
    description: differences(spec),
    detail: summary,
  }));
  const title = vscode.l10n.t('Export encoding');
  const item = await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('Of which scheme?') });
  return item?.spec;
}

/** The parameters that are not the usual ones. */
function differences(spec: Spec): string {
  const parameters = schemeById(spec.scheme)?.parameters;
  return Object.entries(spec)
    .filter(([name, value]) => name !== 'scheme' && typeof value !== 'object' && value !== parameters?.[name]?.default)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');
}
