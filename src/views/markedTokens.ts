import * as vscode from 'vscode';
import { documentRange, tokenAtDocumentOffset, type Sequence } from '../session/sequence';

/** The range of a token in the document; none where it stands in none. */
export function rangeOf(document: vscode.TextDocument, sequence: Sequence, token: number): vscode.Range[] {
  const range = documentRange(sequence, token);
  return range ? [new vscode.Range(document.positionAt(range[0]), document.positionAt(range[1]))] : [];
}

/** The tokens on screen: a long document has no more marks than fit into the window. */
export function visibleTokens({ document, visibleRanges }: vscode.TextEditor, sequence: Sequence): number[] {
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
