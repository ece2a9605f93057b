import * as vscode from 'vscode';
import { Disposables } from '../platform/disposables';
import { formatComparison, parseComparison, type Comparison } from '../session/comparison';
import { ComparisonEditor, type ComparisonContext } from './comparisonEditor';

/**
 * Comparisons in `.phasor.json` files. The file is a text document of VS Code's: undo, saving, hot exit and diff are its
 * own, and what is changed beside the panel, in the text or on disk, shows in it.
 */
export class ComparisonFiles extends Disposables {
  readonly #open = new Map<string, ComparisonEditor>();

  constructor(private readonly context: ComparisonContext) {
    super();
    this.add({
      dispose: () => {
        for (const { panel } of [...this.#open.values()]) panel.dispose();
      },
    });
  }

  /** The panel of a file, if it is open. */
  editorOf(uri: vscode.Uri): ComparisonEditor | undefined {
    return this.#open.get(uri.toString());
  }

  fill(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const key = document.uri.toString();
    const source = {
      read: () => parseComparison(document.getText()),
      write: (comparison: Comparison) => replaceText(document, formatComparison(comparison)),
      isText: true,
    };
    const editor = new ComparisonEditor(panel, source, this.context);
    this.#open.set(key, editor);
    editor.add(
      vscode.workspace.onDidChangeTextDocument((change) => {
        if (change.document === document && change.contentChanges.length > 0) editor.refresh();
      }),
    );
    panel.onDidDispose(() => {
      if (this.#open.get(key) === editor) this.#open.delete(key);
    });
  }
}

/** One step of undo. Text that is the same already is left alone: the file does not become dirty for nothing. */
async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  if (document.getText() === text) return;
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(vscode.l10n.t('{0} cannot be changed: it is read-only.', document.uri.path));
  }
}
