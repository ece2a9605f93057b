import * as vscode from 'vscode';
import { comparisonEditorType } from '../ids';
import type { ComparisonMemory } from '../platform/comparisonMemory';
import { Disposables } from '../platform/disposables';
import type { Spec } from '../schemes/encoding';
import type { ComparedText } from '../session/comparedTexts';
import { checked, type Comparison } from '../session/comparison';
import type { ViewState } from '../session/viewState';
import { ComparisonEditor, type ComparisonContext } from './comparisonEditor';
import type { ViewConnection } from './viewConnection';

/** The one comparison that is no file: a name for VS Code to keep over a reload. */
const comparisonUri = vscode.Uri.from({ scheme: 'phasor', path: '/Compare Encodings.phasor-comparison' });

/**
 * The editor-area panel: specs side by side. A custom editor rather than a bare webview panel, because VS Code restores
 * a custom editor after a reload without any activation event of ours.
 */
export class ComparePanel extends Disposables {
  #open: ComparisonEditor | undefined;

  constructor(
    private readonly memory: ComparisonMemory,
    private readonly context: ComparisonContext,
  ) {
    super();
    this.add({
      dispose: () => {
        this.#open?.panel.dispose();
      },
    });
  }

  /** Open, with its panel. */
  get editor(): ComparisonEditor | undefined {
    return this.#open;
  }

  get connection(): ViewConnection | undefined {
    return this.#open?.connection;
  }

  get state(): ViewState | undefined {
    return this.#open?.state;
  }

  get comparison(): Comparison {
    return this.memory.comparison;
  }

  get lastSpecs(): readonly Spec[] {
    return this.memory.lastSpecs;
  }

  /** @throws SpecError where they are too few or too many */
  async show(specs: readonly Spec[], texts?: readonly ComparedText[]): Promise<void> {
    await this.memory.keep(checked(texts ? { specs, texts } : { specs }));
    if (this.#open) {
      this.#open.refresh();
      this.#open.panel.reveal(undefined, true);
      return;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: false };
    await vscode.commands.executeCommand('vscode.openWith', comparisonUri, comparisonEditorType, place);
  }

  close(): void {
    this.#open?.panel.dispose();
  }

  /** Called when the panel is opened, and by VS Code itself after a reload of the window. */
  fill(panel: vscode.WebviewPanel): void {
    const source = {
      read: () => this.comparison,
      write: (comparison: Comparison) => this.memory.keep(comparison),
      isText: false,
    };
    const open = new ComparisonEditor(panel, source, this.context);
    this.#open = open;
    panel.title = vscode.l10n.t('Compare Encodings');
    panel.onDidDispose(() => {
      if (this.#open === open) this.#open = undefined;
    });
  }
}
