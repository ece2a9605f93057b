import * as vscode from 'vscode';
import { comparisonEditorType } from '../ids';
import { Disposables } from '../platform/disposables';
import type { Spec } from '../schemes/encoding';
import { defaultScheme, schemes } from '../schemes/registry';
import { resolveSpec } from '../schemes/resolveSpec';
import { checked, fewestSpecs, mostSpecs, type Comparison } from '../session/comparison';
import { lengthOfTexts, type ComparedText } from '../session/comparedTexts';
import type { ViewState } from '../session/viewState';
import { ComparisonEditor, type ComparisonContext } from './comparisonEditor';
import type { ViewConnection } from './viewConnection';

/** Where the comparison is remembered for the workspace. */
const remembered = 'phasor.comparison';
/** UTF-16 units; longer texts are compared for as long as the window lives. */
const longestRemembered = 1_000_000;

/** The one comparison that is no file: a name for VS Code to keep over a reload. */
const comparisonUri = vscode.Uri.from({ scheme: 'phasor', path: '/Compare Encodings.phasor-comparison' });

/**
 * The editor-area panel: specs side by side. A custom editor rather than a bare webview panel, because VS Code restores
 * a custom editor after a reload without any activation event of ours.
 */
export class ComparePanel extends Disposables implements vscode.CustomReadonlyEditorProvider {
  readonly #changed = this.add(new vscode.EventEmitter<void>());
  /** Other specs are compared. */
  readonly onDidChange = this.#changed.event;
  #open: ComparisonEditor | undefined;
  #comparison: Comparison | undefined;

  constructor(
    private readonly memory: vscode.Memento,
    private readonly context: ComparisonContext,
  ) {
    super();
    this.add(vscode.window.registerCustomEditorProvider(comparisonEditorType, this));
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

  /** What was last compared in this workspace, as far as it still makes sense; something to begin with where nothing was. */
  get comparison(): Comparison {
    return (this.#comparison ??= this.#recall());
  }

  /** The specs last compared; none where nothing was, or texts were. */
  get lastSpecs(): readonly Spec[] {
    const { specs, texts } = this.comparison;
    return this.memory.get(remembered) === undefined || texts ? [] : specs;
  }

  /** @throws SpecError where they are too few or too many */
  async show(specs: readonly Spec[], texts?: readonly ComparedText[]): Promise<void> {
    await this.#keep(checked(texts ? { specs, texts } : { specs }));
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

  openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
    return { uri, dispose: () => undefined };
  }

  /** Called when the panel is opened, and by VS Code itself after a reload of the window. */
  resolveCustomEditor(_document: vscode.CustomDocument, panel: vscode.WebviewPanel): void {
    const source = {
      read: () => this.comparison,
      write: (comparison: Comparison) => this.#keep(comparison),
      isText: false,
    };
    const open = new ComparisonEditor(panel, source, this.context);
    this.#open = open;
    panel.title = vscode.l10n.t('Compare Encodings');
    panel.onDidDispose(() => {
      if (this.#open === open) this.#open = undefined;
    });
  }

  async #keep(comparison: Comparison): Promise<void> {
    this.#comparison = comparison;
    const isLong = lengthOfTexts(comparison.texts ?? []) > longestRemembered;
    await this.memory.update(remembered, isLong ? undefined : comparison);
    this.#changed.fire();
  }

  #recall(): Comparison {
    const { specs, texts, baseline } = this.memory.get<Partial<Comparison>>(remembered) ?? {};
    const sound = Array.isArray(specs) ? specs.slice(0, mostSpecs).flatMap(specIfSound) : [];
    if (texts && sound.length === 1) return { specs: sound, texts, baseline };
    if (sound.length >= fewestSpecs && sound.length === specs?.length) return { specs: sound, baseline };
    const usual = [defaultScheme, ...schemes].map(({ id }) => resolveSpec({ scheme: id }));
    return { specs: [...sound, ...usual].slice(0, Math.max(fewestSpecs, sound.length)) };
  }
}

/** Schemes come and go with the extensions that bring them. */
function specIfSound(spec: unknown): Spec[] {
  try {
    return [resolveSpec(spec)];
  } catch {
    return [];
  }
}
