import * as vscode from 'vscode';
import { comparisonEditorType } from '../ids';
import { Disposables } from '../platform/disposables';
import { writeTokenizer } from '../platform/settings';
import type { Spec } from '../schemes/encoding';
import { defaultScheme, schemes } from '../schemes/registry';
import { resolveSpec } from '../schemes/resolveSpec';
import type { Session } from '../session/session';
import { ViewState } from '../session/viewState';
import { translatedStrings } from './translatedStrings';
import { ViewConnection } from './viewConnection';
import { webviewHtml, webviewOptions } from './webviewHtml';

/** Where the specs last compared are remembered for the workspace. */
const rememberedSpecs = 'phasor.comparedSpecs';
const fewest = 2;
const most = 4;

/** The one comparison there is: a name for VS Code to keep over a reload, with no file behind it. */
const comparisonUri = vscode.Uri.from({ scheme: 'phasor', path: '/Compare Encodings.phasor-comparison' });

interface OpenPanel {
  readonly panel: vscode.WebviewPanel;
  readonly state: ViewState;
  readonly connection: ViewConnection;
}

/**
 * The editor-area panel: two to four specs side by side. A custom editor rather than a bare webview panel, because VS
 * Code restores a custom editor after a reload without any activation event of ours.
 */
export class ComparePanel extends Disposables implements vscode.CustomReadonlyEditorProvider {
  #open: OpenPanel | undefined;
  #specs: readonly Spec[];

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly session: Session,
    private readonly log: vscode.LogOutputChannel,
  ) {
    super();
    this.#specs = this.lastSpecs;
    this.add(vscode.window.registerCustomEditorProvider(comparisonEditorType, this));
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
    const remembered = this.context.workspaceState.get<unknown>(rememberedSpecs);
    return Array.isArray(remembered) ? remembered.flatMap(specIfSound) : [];
  }

  async show(specs: readonly Spec[]): Promise<void> {
    await this.#setSpecs(specs);
    if (this.#open) {
      this.#open.panel.reveal(undefined, true);
      return;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: false };
    await vscode.commands.executeCommand('vscode.openWith', comparisonUri, comparisonEditorType, place);
  }

  openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
    return { uri, dispose: () => undefined };
  }

  /** Called when the panel is opened, and by VS Code itself after a reload of the window. */
  resolveCustomEditor(_document: vscode.CustomDocument, panel: vscode.WebviewPanel): void {
    const { extensionUri } = this.context;
    // Opened by its name with nothing remembered: something to begin with.
    if (this.#specs.length < fewest)
      this.#specs = [defaultScheme, ...schemes].slice(0, fewest).map(({ id }) => resolveSpec({ scheme: id }));
    const state = new ViewState('compare', this.session, () => this.#specs.map(resolveSpec), translatedStrings);
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
    panel.title = vscode.l10n.t('Compare Encodings');
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'compare.svg');
    panel.webview.options = webviewOptions(extensionUri);
    panel.webview.html = webviewHtml(panel.webview, extensionUri, 'compare');
    state.setVisible(panel.visible);
  }

  async #setSpecs(specs: readonly Spec[]): Promise<void> {
    if (specs.length < fewest) return;
    this.#specs = specs.slice(0, most);
    this.#open?.state.refresh();
    await this.context.workspaceState.update(rememberedSpecs, this.#specs);
  }
}

function specIfSound(spec: unknown): Spec[] {
  try {
    return [resolveSpec(spec)];
  } catch {
    return [];
  }
}
