import type * as vscode from 'vscode';
import { Disposables } from '../platform/disposables';
import { parseLargePicture } from '../session/largePicture';
import type { Session } from '../session/session';
import { TextsSession } from '../session/textsSession';
import { ViewState } from '../session/viewState';
import { translatedStrings } from './translatedStrings';
import { ViewConnection, type ViewActions } from './viewConnection';
import { webviewHtml, webviewOptions } from './webviewHtml';

interface PictureTab {
  readonly panel: vscode.WebviewPanel;
  readonly state: ViewState;
  readonly connection: ViewConnection;
}

/** A tab shows what its address says; there is nothing in it to change. */
const changesNothing: ViewActions = {
  changeSpec: () => undefined,
  removeColumn: () => undefined,
  moveColumn: () => undefined,
  chooseBaseline: () => undefined,
  addColumn: () => undefined,
  changeTokenizer: () => undefined,
  changePositions: () => undefined,
};

/**
 * Tabs of one picture each, as large as the tab: of the specs it was opened with, on the text that is selected now or on
 * those that were compared. A custom editor, as the comparison is, so that VS Code brings a tab back after a reload.
 */
export class PictureTabs extends Disposables {
  readonly #open = new Map<string, PictureTab>();

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly session: Session,
    private readonly log: vscode.LogOutputChannel,
  ) {
    super();
    this.add({
      dispose: () => {
        for (const { panel } of [...this.#open.values()]) panel.dispose();
      },
    });
  }

  get tabs(): readonly PictureTab[] {
    return [...this.#open.values()];
  }

  /** @param uri see `openPicture` */
  fill(uri: vscode.Uri, panel: vscode.WebviewPanel): void {
    const picture = parseLargePicture(uri.query);
    const { specs, texts, baseline, chart, column } = picture;
    const ofTexts = texts && new TextsSession(this.session, texts);
    const state = new ViewState(
      'picture',
      ofTexts ?? this.session,
      () => specs,
      translatedStrings,
      () => baseline,
    );
    const connection = new ViewConnection(panel.webview, state, changesNothing, this.log);
    if (ofTexts) connection.add(ofTexts);
    connection.add(state);
    connection.add(
      panel.onDidChangeViewState(() => {
        state.setVisible(panel.visible);
      }),
    );
    const key = uri.toString();
    const tab = { panel, state, connection };
    this.#open.set(key, tab);
    panel.onDidDispose(() => {
      connection.dispose();
      if (this.#open.get(key) === tab) this.#open.delete(key);
    });
    panel.title = uri.path.slice(1).replace(/\.phasor-picture$/, '');
    panel.webview.options = webviewOptions(this.extensionUri);
    panel.webview.html = webviewHtml(panel.webview, this.extensionUri, 'picture', { chart, column });
    state.setVisible(panel.visible);
  }
}
