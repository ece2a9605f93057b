import * as vscode from 'vscode';
import { colorIds } from '../ids';
import { Disposables } from '../platform/disposables';
import { shortPosition } from '../positions/positionWords';
import { sequencePositions } from '../session/sequencePositions';
import type { Session } from '../session/session';
import { rangeOf, visibleTokens } from './markedTokens';

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

/** A number before each token, in the look of the hints that languages give. */
const number = (): vscode.TextEditorDecorationType =>
  vscode.window.createTextEditorDecorationType({
    before: {
      color: themeColor('editorInlayHint.foreground'),
      backgroundColor: themeColor('editorInlayHint.background'),
      margin: '0 2px',
    },
    rangeBehavior,
  });

interface MarkTypes {
  readonly cursor: vscode.TextEditorDecorationType;
  readonly reference: vscode.TextEditorDecorationType;
  readonly bands: readonly vscode.TextEditorDecorationType[];
  readonly numbers: vscode.TextEditorDecorationType;
}

/**
 * Milliseconds that marks wait for the selection to rest. VS Code lays out a line anew for a mark on it: pictures of the
 * selection come first, and one that is dragged is not held up.
 */
const pause = 150;

/** Marks in the editor: the token under the shared cursor, the reference, and, on demand, bands and numbers on every token. */
export class TokenMarks extends Disposables {
  /** Made when somebody looks for the first time: before, there is nothing to mark. */
  #types: MarkTypes | undefined;
  #showsMarks = false;
  #watching: { dispose(): void } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly session: Session) {
    super();
    const all = (): void => {
      this.#markTokens();
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
        if (this.#marksAll) this.#markTokens();
      }),
    );
    this.add(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === session.sequence?.selection.document) all();
      }),
    );
    this.add(
      session.onDidChange(() => {
        this.#watchForMarks();
      }),
    );
    this.add({ dispose: () => this.#watching?.dispose() });
    this.#watchForMarks();
  }

  #typesIfWatched(): MarkTypes | undefined {
    if (!this.session.isWatched) return this.#types;
    return (this.#types ??= {
      cursor: this.add(outline(colorIds.cursor)),
      reference: this.add(outline(colorIds.reference)),
      bands: colorIds.bands.map((id) => this.add(band(id))),
      numbers: this.add(number()),
    });
  }

  get #marksAll(): boolean {
    const { highlightTokens, numberTokens } = this.session.settings;
    return highlightTokens || numberTokens;
  }

  /** Bands and numbers are a view of their own: they show the tokens of the selection whether or not a chart does. */
  #watchForMarks(): void {
    const wanted = this.#marksAll;
    if (wanted === this.#showsMarks) return;
    this.#showsMarks = wanted;
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

  #markTokens(): void {
    const types = this.#typesIfWatched();
    if (!types) return;
    const { bands, numbers } = types;
    const { sequence, settings } = this.session;
    for (const editor of vscode.window.visibleTextEditors) {
      const tokens = sequence && this.#marksAll ? visibleTokens(editor, sequence) : [];
      const banded = settings.highlightTokens ? tokens : [];
      bands.forEach((type, index) => {
        const ofBand = banded.filter((token) => token % bands.length === index);
        editor.setDecorations(type, this.#rangesOf(editor, ofBand));
      });
      editor.setDecorations(numbers, settings.numberTokens ? this.#numbersOf(editor, tokens) : []);
    }
  }

  #numbersOf(editor: vscode.TextEditor, tokens: readonly number[]): vscode.DecorationOptions[] {
    const { sequence, settings } = this.session;
    if (!sequence) return [];
    const { positions } = sequencePositions(sequence, settings);
    return tokens.flatMap((token) => {
      const contentText = shortPosition(positions.axes.map((_, axis) => positions.at(token, axis)));
      return this.#rangesOf(editor, [token]).map((range) => ({ range, renderOptions: { before: { contentText } } }));
    });
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
