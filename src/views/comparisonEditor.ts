import * as vscode from 'vscode';
import { writePositions, writeTokenizer } from '../platform/settings';
import type { Spec } from '../schemes/encoding';
import { checked, moved, withAdded, withBaseline, without, withSpec, type Comparison } from '../session/comparison';
import type { Session } from '../session/session';
import { ViewState } from '../session/viewState';
import { translatedStrings } from './translatedStrings';
import { ViewConnection } from './viewConnection';
import { webviewHtml, webviewOptions } from './webviewHtml';

/** Where a comparison is kept: in the workspace's memory, or in a file. */
export interface ComparisonSource {
  /** @throws SpecError in one sentence */
  read(): Comparison;
  write(comparison: Comparison): unknown;
}

export interface ComparisonContext {
  readonly extensionUri: vscode.Uri;
  readonly session: Session;
  readonly log: vscode.LogOutputChannel;
  /** Ask for one more spec; undefined when nobody wants one. */
  readonly chooseSpec: () => Promise<Spec | undefined>;
}

/** A panel that shows a comparison. */
export interface ComparisonEditor {
  readonly panel: vscode.WebviewPanel;
  readonly state: ViewState;
  readonly connection: ViewConnection;
}

/** Fill a panel with the comparison of a source; what the panel changes is written there. Dies with the panel. */
export function comparisonEditor(
  panel: vscode.WebviewPanel,
  source: ComparisonSource,
  { extensionUri, session, log, chooseSpec }: ComparisonContext,
): ComparisonEditor {
  const readSpecs = (): readonly Spec[] => checked(source.read()).specs;
  const readBaseline = (): number | undefined => source.read().baseline;
  const state = new ViewState('compare', session, readSpecs, translatedStrings, readBaseline);
  const change = async (next: (comparison: Comparison) => Comparison): Promise<void> => {
    await source.write(checked(next(source.read())));
    state.refresh();
  };
  const connection = new ViewConnection(
    panel.webview,
    state,
    {
      changeSpec: (column, spec) => change((before) => withSpec(before, column, spec)),
      removeColumn: (column) => change((before) => without(before, column)),
      moveColumn: (column, to) => change((before) => moved(before, column, to)),
      chooseBaseline: (column) => change((before) => withBaseline(before, column)),
      addColumn: async () => {
        const spec = await chooseSpec();
        if (spec) await change((before) => withAdded(before, spec));
      },
      changeTokenizer: writeTokenizer,
      changePositions: writePositions,
    },
    log,
  );
  connection.add(state);
  connection.add(
    panel.onDidChangeViewState(() => {
      state.setVisible(panel.visible);
    }),
  );
  panel.onDidDispose(() => {
    connection.dispose();
  });
  panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'compare.svg');
  panel.webview.options = webviewOptions(extensionUri);
  panel.webview.html = webviewHtml(panel.webview, extensionUri, 'compare');
  state.setVisible(panel.visible);
  return { panel, state, connection };
}
