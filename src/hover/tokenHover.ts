import * as vscode from 'vscode';
import { positionsRead } from '../analysis/positionsRead';
import { isTextOfUser, lineSelection, readSelection } from '../platform/editorSelection';
import { encodingOf } from '../schemes/resolveSpec';
import { schemeById } from '../schemes/registry';
import { lengthFor } from '../positions/positionRange';
import { sequencePositions } from '../session/sequencePositions';
import { tokenAtDocumentOffset, documentRange, type Sequence } from '../session/sequence';
import { specFromSettings } from '../session/settings';
import type { Session } from '../session/session';
import { describeToken } from '../session/tokenDescription';
import { Cancelled } from '../tokenize/tokenizer';
import { tokenMarkdown } from './tokenMarkdown';

/** Explains the token under the pointer: within what is selected, or everywhere, as the setting says. */
export class TokenHover implements vscode.HoverProvider {
  constructor(private readonly session: Session) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    cancellation: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const { settings } = this.session;
    try {
      const sequence = await this.#sequenceAt(document, position, cancellation);
      const token = sequence && tokenAtDocumentOffset(sequence, document.offsetAt(position));
      if (!sequence || token === undefined || cancellation.isCancellationRequested) return undefined;
      const { positions } = sequencePositions(sequence, settings);
      const encoding = encodingOf(specFromSettings(settings), { sequenceLength: lengthFor(positions) });
      const scheme = schemeById(encoding.spec.scheme);
      const range = documentRange(sequence, token);
      if (!scheme || !range) return undefined;
      if (sequence === this.session.sequence) this.session.moveCursor(token);
      const description = describeToken(sequence, token, encoding, positionsRead(encoding, positions));
      return new vscode.Hover(
        tokenMarkdown(description, scheme, sequence.tokens.tokenizer),
        new vscode.Range(document.positionAt(range[0]), document.positionAt(range[1])),
      );
    } catch (error) {
      // A wrong setting is said in the view; a hover that fails should not stand in the way of the others.
      if (!(error instanceof Cancelled)) this.session.ports.logError('The hover could not be computed', error);
      return undefined;
    }
  }

  /** What the views show, if the pointer is in it; else what is selected there, tokenized for this hover alone. */
  async #sequenceAt(
    document: vscode.TextDocument,
    position: vscode.Position,
    cancellation: vscode.CancellationToken,
  ): Promise<Sequence | undefined> {
    const { sequence: present, settings, isPinned } = this.session;
    const isPresent =
      // While no view follows the editor, what was shown last is not what is selected now.
      this.session.isUpToDate &&
      present?.selection.document === document.uri.toString() &&
      present.selection.version === document.version &&
      present.tokens.tokenizer === settings.tokenizer &&
      tokenAtDocumentOffset(present, document.offsetAt(position)) !== undefined;
    const selected = isSelected(document, position);
    if (isPresent && (selected || isPinned || settings.hover === 'everywhere')) return present;
    const editor = vscode.window.activeTextEditor;
    if (selected && isTextOfUser(editor) && editor.document === document) {
      return this.session.sequenceOf(readSelection(editor), cancellation);
    }
    if (settings.hover !== 'everywhere') return undefined;
    return this.session.sequenceOf(lineSelection(document, position), cancellation);
  }
}

function isSelected(document: vscode.TextDocument, position: vscode.Position): boolean {
  return vscode.window.visibleTextEditors.some(
    (editor) =>
      editor.document === document &&
      editor.selections.some((selection) => !selection.isEmpty && selection.contains(position)),
  );
}
