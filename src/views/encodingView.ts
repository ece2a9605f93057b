import * as vscode from 'vscode';
import { viewId } from '../ids';
import { Disposables } from '../platform/disposables';
import { writePositions, writeSpec, writeTokenizer } from '../platform/settings';
import { specFromSettings } from '../session/settings';
import type { Session } from '../session/session';
import { ViewState } from '../session/viewState';
import { ViewConnection } from './viewConnection';
import { translatedStrings } from './translatedStrings';
import { webviewHtml, webviewOptions } from './webviewHtml';

/** What a view of one picture has no use for. */
const onlyOneColumn = {
  removeColumn: () => undefined,
  moveColumn: () => undefined,
  chooseBaseline: () => undefined,
  addColumn: () => undefined,
};

/** The sidebar view: one picture, of the scheme that the settings name. */
export class EncodingView extends Disposables {
  readonly state: ViewState;
  #connection: ViewConnection | undefined;
  #view: vscode.WebviewView | undefined;

  constructor(
    private readonly extensionUri: vscode.Uri,
    session: Session,
    private readonly log: vscode.LogOutputChannel,
  ) {
    super();
    this.state = this.add(
      new ViewState('sidebar', session, () => [specFromSettings(session.settings)], translatedStrings),
    );
    this.add({ dispose: () => this.#connection?.dispose() });
  }

  get connection(): ViewConnection | undefined {
    return this.#connection;
  }

  get isVisible(): boolean {
    return this.#view?.visible ?? false;
  }

  /** Open the view and give it the eye, not the keyboard. */
  async show(): Promise<void> {
    if (this.#view) this.#view.show(true);
    else await vscode.commands.executeCommand(`${viewId}.focus`, { preserveFocus: true });
  }

  /** Called anew each time the view is opened, moved to another container, or comes back after a reload. */
  fill(view: vscode.WebviewView): void {
    this.#view = view;
    const session = this.state.session;
    const connection = new ViewConnection(
      view.webview,
      this.state,
      {
        changeSpec: (_column, spec) => writeSpec(spec),
        ...onlyOneColumn,
        changeTokenizer: writeTokenizer,
        changePositions: writePositions,
      },
      this.log,
    );
    this.#connection?.dispose();
    this.#connection = connection;
    connection.add(
      view.onDidChangeVisibility(() => {
        this.state.setVisible(view.visible);
      }),
    );
    connection.add(
      view.onDidDispose(() => {
        connection.dispose();
        if (this.#view !== view) return;
        this.#view = undefined;
        this.#connection = undefined;
        this.state.setVisible(false);
      }),
    );
    const describe = (): void => {
      view.description = session.isPinned ? vscode.l10n.t('pinned') : undefined;
    };
    connection.add(session.onDidChange(describe));
    describe();
    view.webview.options = webviewOptions(this.extensionUri);
    view.webview.html = webviewHtml(view.webview, this.extensionUri, 'sidebar');
    this.state.setVisible(view.visible);
  }
}
