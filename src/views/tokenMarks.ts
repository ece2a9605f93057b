import * as vscode from 'vscode';
import { colorIds } from '../ids';
import { Disposables } from '../platform/disposables';
import { documentRange, tokenAtDocumentOffset, type Sequence } from '../session/sequence';
import type { Session } from '../session/session';

const themeColor = (id: string): vscode.ThemeColor => new vscode.ThemeColor(id);

/** Marks in the editor: the token under the shared cursor, the reference, and, on demand, bands that show every token. */
export class TokenMarks extends Disposables {
  readonly #cursor = this.add(this.#outline(colorIds.cursor));
  readonly #reference = this.add(this.#outline(colorIds.reference));
  readonly #bands = colorIds.bands.map((id) =>
    this.add(
      vscode.window.createTextEditorDecorationType({
        backgroundColor: themeColor(id),
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      }),
    ),
  );

  constructor(private readonly session: Session) {
    super();
    const update = (): void => {
      this.update();
    };
    this.add(session.onDidChange(update));
    this.add(session.onDidMoveCursor(update));
    this.add(vscode.window.onDidChangeVisibleTextEditors(update));
    this.add(vscode.window.onDidChangeTextEditorVisibleRanges(update));
    this.add(vscode.workspace.onDidChangeTextDocument(update));
    this.update();
  }

  update(): void {
    for (const editor of vscode.window.visibleTextEditors) this.#mark(editor);
  }

  #mark(editor: vscode.TextEditor): void {
    const { sequence, cursor, isWatched, settings } = this.session;
    const { document } = editor;
    const isOurs =
      isWatched &&
      sequence?.selection.document === document.uri.toString() &&
      // Ranges of another version would mark the wrong words.
      sequence.selection.version === document.version;
    const rangesOf = (tokens: readonly (number | null)[]): vscode.Range[] =>
      isOurs ? tokens.flatMap((token) => (token === null ? [] : rangeOf(document, sequence, token))) : [];
    editor.setDecorations(this.#cursor, rangesOf([cursor.token]));
    editor.setDecorations(this.#reference, cursor.token === null ? [] : rangesOf([cursor.reference]));
    const banded = isOurs && settings.highlightTokens ? visibleTokens(editor, sequence) : [];
    this.#bands.forEach((type, band) => {
      editor.setDecorations(type, rangesOf(banded.filter((token) => token % this.#bands.length === band)));
    });
  }

  #outline(color: string): vscode.TextEditorDecorationType {
    return vscode.window.createTextEditorDecorationType({
      border: '1px solid',
      borderColor: themeColor(color),
      overviewRulerColor: themeColor(color),
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    });
  }
}

function rangeOf(document: vscode.TextDocument, sequence: Sequence, token: number): vscode.Range[] {
  const range = documentRange(sequence, token);
  return range ? [new vscode.Range(document.positionAt(range[0]), document.positionAt(range[1]))] : [];
}

/** The tokens on screen: a long document has no more bands than fit into the window. */
function visibleTokens({ document, visibleRanges }: vscode.TextEditor, sequence: Sequence): number[] {
  const shown = sequence.segments.flatMap(({ start, text }) =>
    visibleRanges.flatMap((visible) => {
      const from = Math.max(start, document.offsetAt(visible.start));
      const to = Math.min(start + text.length, document.offsetAt(visible.end)) - 1;
      const first = from <= to ? tokenAtDocumentOffset(sequence, from) : undefined;
      const last = from <= to ? tokenAtDocumentOffset(sequence, to) : undefined;
      return first === undefined || last === undefined
        ? []
        : Array.from({ length: last - first + 1 }, (_, index) => first + index);
    }),
  );
  return [...new Set(shown)];
}
