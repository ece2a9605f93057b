import * as vscode from 'vscode';
import { specTitles } from '../analysis/specTitles';
import type { ExportSource } from '../exports/exportSource';
import { formatById, formats, type ExportFormat } from '../exports/formats';
import { comparisonEditorType, comparisonFileType } from '../ids';
import type { Spec } from '../schemes/encoding';
import { resolveSpec } from '../schemes/resolveSpec';
import { textTitles } from '../session/comparedTexts';
import { parseComparison, type Comparison } from '../session/comparison';
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
  const compared = spec ? undefined : await comparisonInFront(panel);
  const column = compared ? await chooseColumn(compared) : 0;
  if (column === undefined) return undefined;
  // Texts are compared under one spec.
  const chosen = spec ?? compared?.specs[compared.texts ? 0 : column] ?? specFromSettings(session.settings);
  if (positions !== undefined) return sourceAt(chosen, positions);
  return sourceOfText(session, chosen, compared?.texts?.[column]);
}

/** Which column of a comparison; undefined where the user dismissed the question. */
async function chooseColumn({ specs, texts }: Comparison): Promise<number | undefined> {
  const titles = texts ? textTitles(texts) : specTitles(specs);
  const items = titles.map((label, column) => ({ label, column }));
  const title = vscode.l10n.t('Export encoding');
  const placeHolder = texts ? vscode.l10n.t('Of which text?') : vscode.l10n.t('Of which scheme?');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.column;
}

/** The comparison in front, if one is: the panel's, or that of a file. */
async function comparisonInFront(panel: ComparePanel): Promise<Comparison | undefined> {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputCustom)) return undefined;
  if (input.viewType === comparisonEditorType) return panel.comparison;
  if (input.viewType !== comparisonFileType) return undefined;
  const document = await vscode.workspace.openTextDocument(input.uri);
  return parseComparison(document.getText());
}
