import * as vscode from 'vscode';
import { commandIds } from '../ids';
import { Disposables } from '../platform/disposables';
import { isTextOfUser } from '../platform/editorSelection';
import { formatNumber } from '../numerics/format';
import { positionRanges } from '../positions/positionRanges';
import { sequencePositions } from '../session/sequencePositions';
import type { Session } from '../session/session';

/**
 * Token count and position range of what is looked at; a click opens the view. While no view looks, nothing is counted:
 * with a selection it offers the view, without one it is hidden.
 */
export class StatusBar extends Disposables {
  readonly #item: vscode.StatusBarItem;

  constructor(private readonly session: Session) {
    super();
    this.#item = this.add(vscode.window.createStatusBarItem('phasor.status', vscode.StatusBarAlignment.Right, 90));
    this.#item.name = vscode.l10n.t('Position Encoding');
    this.#item.command = commandIds.show;
    this.add(
      session.onDidChange(() => {
        this.update();
      }),
    );
    this.add(
      vscode.window.onDidChangeTextEditorSelection(() => {
        if (!session.isWatched) this.update();
      }),
    );
    this.update();
  }

  get text(): string {
    return this.#item.text;
  }

  update(): void {
    const { sequence, settings, isWatched, isPinned } = this.session;
    const count = sequence?.tokens.count ?? 0;
    if (!isWatched) {
      this.#offer();
      return;
    }
    if (!sequence || count === 0) {
      this.#item.hide();
      return;
    }
    const tokens = sequence.withoutText
      ? vscode.l10n.t('{0} positions', formatNumber(count))
      : count === 1
        ? vscode.l10n.t('1 token')
        : vscode.l10n.t('{0} tokens', formatNumber(count));
    const { withoutText } = sequence;
    const range = positionRanges(sequencePositions(sequence, settings).positions);
    this.#item.text = `${isPinned ? '$(pinned)' : '$(pulse)'} ${tokens} · ${range}`;
    this.#item.tooltip = withoutText
      ? vscode.l10n.t('Positions {0} without any text. Click to show the position encoding.', range)
      : vscode.l10n.t(
          '{0} of {1}: positions {2} with {3}. Click to show the position encoding.',
          sequence.selection.detail,
          sequence.selection.label,
          range,
          sequence.tokens.tokenizer,
        );
    this.#item.show();
  }

  #offer(): void {
    const editor = vscode.window.activeTextEditor;
    if (!isTextOfUser(editor) || editor.selection.isEmpty) {
      this.#item.hide();
      return;
    }
    this.#item.text = `$(pulse) ${vscode.l10n.t('Position Encoding')}`;
    this.#item.tooltip = vscode.l10n.t('Show the position encoding of the selection');
    this.#item.show();
  }
}
