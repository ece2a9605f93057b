import * as vscode from 'vscode';
import { comparisonEditorType, comparisonFileType, pictureEditorType, viewId } from '../ids';
import { Disposables } from '../platform/disposables';
import { loadViews } from './loadViews';
import type { Views, ViewsContext } from './views';

/** Tells VS Code who fills our pages. They are loaded and made when the first is shown or a command needs them. */
export class LazyViews extends Disposables {
  #views: Promise<Views> | undefined;

  constructor(private readonly context: ViewsContext) {
    super();
    this.add(
      vscode.window.registerWebviewViewProvider(viewId, {
        resolveWebviewView: (page) =>
          this.#fill(page, ({ view }) => {
            view.fill(page);
          }),
      }),
    );
    this.#registerEditor(comparisonEditorType, ({ panel }, _uri, page) => {
      panel.fill(page);
    });
    this.#registerEditor(pictureEditorType, ({ pictureTabs }, uri, page) => {
      pictureTabs.fill(uri, page);
    });
    this.add(
      vscode.window.registerCustomEditorProvider(comparisonFileType, {
        resolveCustomTextEditor: (document: vscode.TextDocument, page: vscode.WebviewPanel) =>
          this.#fill(page, ({ files }) => {
            files.fill(document, page);
          }),
      }),
    );
  }

  /** @throws Error in one sentence where they cannot be loaded; the next call tries again. */
  get(): Promise<Views> {
    return (this.#views ??= this.#make());
  }

  async #make(): Promise<Views> {
    try {
      const { Views } = await loadViews(this.context.extensionUri);
      return this.add(new Views(this.context));
    } catch (error) {
      this.#views = undefined;
      throw error;
    }
  }

  /** An editor without a file: all there is to its document is its address. */
  #registerEditor(type: string, fill: (views: Views, uri: vscode.Uri, page: vscode.WebviewPanel) => void): void {
    this.add(
      vscode.window.registerCustomEditorProvider(type, {
        openCustomDocument: (uri: vscode.Uri) => ({ uri, dispose: () => undefined }),
        resolveCustomEditor: ({ uri }: vscode.CustomDocument, page: vscode.WebviewPanel) =>
          this.#fill(page, (views) => {
            fill(views, uri, page);
          }),
      }),
    );
  }

  /** A page may be closed while what fills it is loaded. */
  async #fill(page: { readonly onDidDispose: vscode.Event<void> }, fill: (views: Views) => void): Promise<void> {
    const closed = { yes: false };
    const listening = page.onDidDispose(() => {
      closed.yes = true;
    });
    try {
      const views = await this.get();
      if (!closed.yes) fill(views);
    } finally {
      listening.dispose();
    }
  }
}
