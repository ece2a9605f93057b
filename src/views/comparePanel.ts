import * as vscode from 'vscode';
import { comparePanelType } from '../ids';
import { Disposables } from '../platform/disposables';
import { writeTokenizer } from '../platform/settings';
import type { Spec } from '../schemes/encoding';
import { resolveSpec } from '../schemes/resolveSpec';
import type { Session } from '../session/session';
import { ViewState } from '../session/viewState';
import { translatedStrings } from './translatedStrings';
import { ViewConnection } from './viewConnection';
import { webviewHtml, webviewOptions } from './webviewHtml';

/** Where the specs last compared are remembered for the workspace. */
const rememberedSpecs = 'phasor.comparedSpecs';

/** The editor-area panel: two to four specs side by side. There is at most one. */
export class ComparePanel extends Disposables implements vscode.WebviewPanelSerializer {
  #open: { panel: vscode.WebviewPanel; state: ViewState; connection: ViewConnection } | undefined;
  #specs: readonly Spec[] = [];

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly session: Session,
    private readonly log: vscode.LogOutputChannel,
  ) {
    super();
    this.add(vscode.window.registerWebviewPanelSerializer(comparePanelType, this));
    this.add({
      dispose: () => {
        this.#open?.panel.dispose();
      },
    });
  }

  get connection(): ViewConnection | undefined {
    return this.#open?.connection;
  }

  get state(): ViewState | undefined {
    return this.#open?.state;
  }

  /** The specs last compared in this workspace, those of them that still make sense. */
  get lastSpecs(): readonly Spec[] {
    const remembered: unknown = this.context.workspaceState.get(rememberedSpecs);
    if (!Array.isArray(remembered)) return [];
    return remembered.flatMap((spec: unknown): Spec[] => {
      try {
        return [resolveSpec(spec)];
      } catch {
        return [];
      }
    });
  }

  async show(specs: readonly Spec[]): Promise<void> {
    await this.#setSpecs(specs);
    if (this.#open) {
      this.#open.panel.reveal(undefined, true);
      return;
    }
    const title = vscode.l10n.t('Compare Encodings');
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.#connect(
      vscode.window.createWebviewPanel(comparePanelType, title, column, webviewOptions(this.context.extensionUri)),
    );
  }

  /** After a reload of the window VS Code gives the panel back, and its content is ours to restore. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.#specs = this.lastSpecs;
    panel.webview.options = webviewOptions(this.context.extensionUri);
    this.#connect(panel);
    return Promise.resolve();
  }

  #connect(panel: vscode.WebviewPanel): void {
    const { extensionUri } = this.context;
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'compare.svg');
    const state = new ViewState('compare', this.session, () => this.#specs.map(resolveSpec), translatedStrings());
    const connection = new ViewConnection(
      panel.webview,
      state,
      {
        changeSpec: (column, spec) => this.#setSpecs(this.#specs.map((old, index) => (index === column ? spec : old))),
        removeColumn: (column) => this.#setSpecs(this.#specs.filter((_, index) => index !== column)),
        changeTokenizer: writeTokenizer,
      },
      this.log,
    );
    const open = { panel, state, connection };
    this.#open = open;
    connection.add(state);
    connection.add(
      panel.onDidChangeViewState(() => {
        state.setVisible(panel.visible);
      }),
    );
    panel.onDidDispose(() => {
      connection.dispose();
      if (this.#open === open) this.#open = undefined;
    });
    panel.webview.html = webviewHtml(panel.webview, extensionUri, 'compare');
    state.setVisible(panel.visible);
  }

  async #setSpecs(specs: readonly Spec[]): Promise<void> {
    if (specs.length === 0) return;
    this.#specs = specs.slice(0, 4);
    this.#open?.state.refresh();
    await this.context.workspaceState.update(rememberedSpecs, this.#specs);
  }
}
