import * as vscode from 'vscode';
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
