import * as vscode from 'vscode';
import { colorIds } from '../ids';
import { Disposables } from '../platform/disposables';
import { documentRange, tokenAtDocumentOffset, type Sequence } from '../session/sequence';
import type { Session } from '../session/session';

const themeColor = (id: string): vscode.ThemeColor => new vscode.ThemeColor(id);
const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;

const outline = (id: string): vscode.TextEditorDecorationType =>
  vscode.window.createTextEditorDecorationType({
    border: '1px solid',
    borderColor: themeColor(id),
    overviewRulerColor: themeColor(id),
    rangeBehavior,
  });

const band = (id: string): vscode.TextEditorDecorationType =>
  vscode.window.createTextEditorDecorationType({ backgroundColor: themeColor(id), rangeBehavior });

interface MarkTypes {
  readonly cursor: vscode.TextEditorDecorationType;
  readonly reference: vscode.TextEditorDecorationType;
  readonly bands: readonly vscode.TextEditorDecorationType[];
}

/**
 * Milliseconds that marks wait for the selection to rest. VS Code lays out a line anew for a mark on it: pictures of the
 * selection come first, and one that is dragged is not held up.
 */
const pause = 150;

/** Marks in the editor: the token under the shared cursor, the reference, and, on demand, bands that show every token. */
export class TokenMarks extends Disposables {
  /** Made when somebody looks for the first time: before, there is nothing to mark. */
  #types: MarkTypes | undefined;
  #showsBands = false;
  #watching: { dispose(): void } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly session: Session) {
    super();
    const all = (): void => {
      this.#markBands();
      this.#markCursor();
    };
    this.add(
      session.onDidChange(() => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(all, pause);
      }),
    );
    this.add({
      dispose: () => {
        clearTimeout(this.#timer);
      },
    });
    this.add(
      session.onDidMoveCursor(() => {
        this.#markCursor();
      }),
    );
    this.add(vscode.window.onDidChangeVisibleTextEditors(all));
    this.add(
      vscode.window.onDidChangeTextEditorVisibleRanges(() => {
        if (session.settings.highlightTokens) this.#markBands();
      }),
    );
    this.add(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === session.sequence?.selection.document) all();
      }),
    );
    this.add(
      session.onDidChange(() => {
        this.#watchForBands();
      }),
    );
    this.add({ dispose: () => this.#watching?.dispose() });
    this.#watchForBands();
  }

  #typesIfWatched(): MarkTypes | undefined {
    if (!this.session.isWatched) return this.#types;
    return (this.#types ??= {
      cursor: this.add(outline(colorIds.cursor)),
      reference: this.add(outline(colorIds.reference)),
      bands: colorIds.bands.map((id) => this.add(band(id))),
    });
  }

  /** Bands are a view of their own: they show the tokens of the selection whether or not a chart does. */
  #watchForBands(): void {
    const wanted = this.session.settings.highlightTokens;
    if (wanted === this.#showsBands) return;
    this.#showsBands = wanted;
    this.#watching?.dispose();
    this.#watching = wanted ? this.session.watch() : undefined;
  }

  /** The cursor follows the pointer: this is done often, and is little. */
  #markCursor(): void {
    const types = this.#typesIfWatched();
    if (!types) return;
    const { token, reference } = this.session.cursor;
    for (const editor of vscode.window.visibleTextEditors) {
      editor.setDecorations(types.cursor, this.#rangesOf(editor, token === null ? [] : [token]));
      editor.setDecorations(types.reference, this.#rangesOf(editor, token === null ? [] : [reference]));
    }
  }

  #markBands(): void {
    const bands = this.#typesIfWatched()?.bands ?? [];
    const { sequence, settings } = this.session;
    for (const editor of vscode.window.visibleTextEditors) {
      const tokens = sequence && settings.highlightTokens ? visibleTokens(editor, sequence) : [];
      bands.forEach((type, index) => {
        const ofBand = tokens.filter((token) => token % bands.length === index);
        editor.setDecorations(type, this.#rangesOf(editor, ofBand));
      });
    }
  }

  /** Where tokens stand in an editor; nowhere unless it shows the very text that they were cut from. */
  #rangesOf({ document }: vscode.TextEditor, tokens: readonly number[]): vscode.Range[] {
    const { sequence, isWatched } = this.session;
    if (!isWatched || sequence?.selection.document !== document.uri.toString()) return [];
    // Ranges of another version would mark the wrong words.
    if (sequence.selection.version !== document.version) return [];
    return tokens.flatMap((token) => rangeOf(document, sequence, token));
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
