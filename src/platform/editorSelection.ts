import * as vscode from 'vscode';
import { comparedText, textsWithin, type ComparedText } from '../session/comparedTexts';
import type { Segment, Selection } from '../session/selection';

/** Editors that show no document of the user's: the output panel, commit and comment boxes. */
const notTheUsersText = new Set(['output', 'vscode-scm', 'comment', 'debug', 'log']);

/** Whether an editor shows a text whose selection is worth following. */
export function isTextOfUser(editor: vscode.TextEditor | undefined): editor is vscode.TextEditor {
  return editor !== undefined && !notTheUsersText.has(editor.document.uri.scheme);
}

/** What is selected in an editor: all cursors as one sequence in document order; with nothing selected, the line of the caret. */
export function readSelection({ document, selections }: vscode.TextEditor): Selection {
  const chosen = selections.filter((selection) => !selection.isEmpty);
  const caret = selections[0]?.active ?? new vscode.Position(0, 0);
  if (chosen.length === 0) return lineSelection(document, caret);
  const ranges = [...chosen].sort((a, b) => a.start.compareTo(b.start));
  const detail = chosen.length > 1 ? vscode.l10n.t('{0} selections', chosen.length) : vscode.l10n.t('selection');
  // The caret stands after the token that was selected last, unless it was selected backwards.
  const first = selections[0];
  const caretOffset = document.offsetAt(caret) - (first?.active.isAfter(first.anchor) === true ? 1 : 0);
  return selectionOf(document, ranges, detail, caretOffset);
}

const hasSelection = ({ selections }: vscode.TextEditor): boolean => selections.some((selection) => !selection.isEmpty);

/** The editor that is looked at: the active one, or, while a panel has the focus, the first that shows a text. */
function presentEditor(): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return isTextOfUser(activeTextEditor) ? activeTextEditor : visibleTextEditors.find(isTextOfUser);
}

/**
 * What is selected now, as a text to compare.
 * @throws Error in one sentence where nothing is
 */
export function presentText(): ComparedText {
  const editor = presentEditor();
  if (!editor || !hasSelection(editor)) {
    throw new Error(vscode.l10n.t('There is no text to add: select some in an editor.'));
  }
  return comparedText(readSelection(editor));
}

/** Each selection of the editor that is looked at; where there is one in each of several editors, those. */
export function selectedTexts(): readonly ComparedText[] {
  const editor = presentEditor();
  const within = editor && hasSelection(editor) ? textsWithin(readSelection(editor)) : [];
  if (within.length !== 1) return within;
  const editors = vscode.window.visibleTextEditors.filter((one) => isTextOfUser(one) && hasSelection(one));
  const inOrder = editors.toSorted((a, b) => (a.viewColumn ?? 0) - (b.viewColumn ?? 0));
  return inOrder.map((one) => comparedText(readSelection(one)));
}

/** The line at a position, without its line break. */
export function lineSelection(document: vscode.TextDocument, position: vscode.Position): Selection {
  const { range } = document.lineAt(position.line);
  const detail = vscode.l10n.t('line {0}', position.line + 1);
  return selectionOf(document, [range], detail, document.offsetAt(position));
}

function selectionOf(
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
  detail: string,
  caret: number,
): Selection {
  const segments = ranges.map((range): Segment => ({
    text: document.getText(range),
    start: document.offsetAt(range.start),
  }));
  return {
    document: document.uri.toString(),
    version: document.version,
    label: document.uri.path.split('/').pop() ?? '',
    detail,
    segments,
    caret,
  };
}
