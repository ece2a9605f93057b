import * as vscode from 'vscode';
import { Disposables } from '../platform/disposables';
import { presentText } from '../platform/editorSelection';
import { writePositions, writeTokenizer } from '../platform/settings';
import type { Spec } from '../schemes/encoding';
import {
  checked,
  moved,
  withAdded,
  withBaseline,
  without,
  withSpec,
  withText,
  type Comparison,
} from '../session/comparison';
import type { Session } from '../session/session';
import { TextsSession } from '../session/textsSession';
import { ViewState } from '../session/viewState';
import { translatedStrings } from './translatedStrings';
import { ViewConnection, type ViewActions } from './viewConnection';
import { webviewHtml, webviewOptions } from './webviewHtml';

/** Where a comparison is kept: in the workspace's memory, or in a file. */
export interface ComparisonSource {
  /** @throws SpecError in one sentence */
  read(): Comparison;
  write(comparison: Comparison): unknown;
  /** Whether it is a text that can be mended by hand. */
  readonly isText: boolean;
}

export interface ComparisonContext {
  readonly extensionUri: vscode.Uri;
  readonly session: Session;
  readonly log: vscode.LogOutputChannel;
  /** Ask for one more spec; undefined when nobody wants one. */
  readonly chooseSpec: () => Promise<Spec | undefined>;
}

/** What fills the panel: a page on the session of everybody, or on one of the texts that are compared. */
interface Page {
  readonly texts: TextsSession | undefined;
  readonly state: ViewState;
  readonly connection: ViewConnection;
}

/** Fills a panel with the comparison of a source; what the panel changes is written there. Dies with the panel. */
export class ComparisonEditor extends Disposables {
  #page: Page;

  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly source: ComparisonSource,
    private readonly context: ComparisonContext,
  ) {
    super();
    const { extensionUri } = context;
    this.add(
      panel.onDidChangeViewState(() => {
        this.state.setVisible(panel.visible);
      }),
    );
    this.add(
      panel.onDidDispose(() => {
        this.dispose();
      }),
    );
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'compare.svg');
    panel.webview.options = webviewOptions(extensionUri);
    this.#page = this.#fill();
    this.add({
      dispose: () => {
        this.connection.dispose();
      },
    });
  }

  get state(): ViewState {
    return this.#page.state;
  }
  get connection(): ViewConnection {
    return this.#page.connection;
  }

  /** The comparison has changed at its source. */
  refresh(): void {
    const texts = this.#texts();
    const isOfSameKind = (texts === undefined) === (this.#page.texts === undefined);
    if (isOfSameKind) {
      if (texts) this.#page.texts?.showTexts(texts);
      this.state.refresh();
      return;
    }
    this.connection.dispose();
    this.#page = this.#fill();
  }

  #fill(): Page {
    const { panel, source } = this;
    const { session, log, extensionUri } = this.context;
    const given = this.#texts();
    const texts = given && new TextsSession(session, given);
    const readSpecs = (): readonly Spec[] => checked(source.read()).specs;
    const readBaseline = (): number | undefined => source.read().baseline;
    const mendBy = source.isText ? 'openAsText' : 'settings';
    const state = new ViewState('compare', texts ?? session, readSpecs, translatedStrings, readBaseline, mendBy);
    const connection = new ViewConnection(panel.webview, state, this.#actions(), log);
    if (texts) connection.add(texts);
    connection.add(state);
    panel.webview.html = webviewHtml(panel.webview, extensionUri, 'compare');
    state.setVisible(panel.visible);
    return { texts, state, connection };
  }

  /** Undefined where specs are compared, or the source says nothing sound. */
  #texts(): Comparison['texts'] {
    try {
      return this.source.read().texts;
    } catch {
      return undefined;
    }
  }

  #actions(): ViewActions {
    const change = async (next: (comparison: Comparison) => Comparison): Promise<void> => {
      await this.source.write(checked(next(this.source.read())));
      this.refresh();
    };
    return {
      changeSpec: (column, spec) => change((before) => withSpec(before, column, spec)),
      removeColumn: (column) => change((before) => without(before, column)),
      moveColumn: (column, to) => change((before) => moved(before, column, to)),
      chooseBaseline: (column) => change((before) => withBaseline(before, column)),
      addColumn: async () => {
        if (this.#page.texts) {
          const text = presentText();
          await change((before) => withText(before, text));
          return;
        }
        const spec = await this.context.chooseSpec();
        if (spec) await change((before) => withAdded(before, spec));
      },
      changeTokenizer: writeTokenizer,
      changePositions: writePositions,
    };
  }
}
