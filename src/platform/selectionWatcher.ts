import * as vscode from 'vscode';
import type { Session } from '../session/session';
import { Disposables } from './disposables';
import { isTextOfUser, readSelection } from './editorSelection';

/** Tells the session which editor is looked at. The text is read by the session, and only when somebody looks at the result. */
export class SelectionWatcher extends Disposables {
  #editor: vscode.TextEditor | undefined;

  constructor(private readonly session: Session) {
    super();
    const { window, workspace } = vscode;
    this.add(
      window.onDidChangeActiveTextEditor(() => {
        this.follow();
      }),
    );
    this.add(
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor) this.follow();
      }),
    );
    this.add(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && document === this.#editor?.document) this.follow();
      }),
    );
    this.follow();
  }

  /** Look at the active editor. When a webview takes the focus there is none: what was looked at last stays. */
  follow(): void {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    if (isTextOfUser(activeTextEditor)) this.#editor = activeTextEditor;
    // After a reload the comparison may have the focus, with the text beside it.
    else this.#editor ??= visibleTextEditors.find(isTextOfUser);
    const followed = this.#editor;
    this.session.select(() => (followed && !followed.document.isClosed ? readSelection(followed) : undefined));
  }
}
