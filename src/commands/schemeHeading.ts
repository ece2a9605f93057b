import * as vscode from 'vscode';
import type { Acts } from '../schemes/encoding';

/** What each kind does to attention, in the words of a heading. */
export function headingOf(acts: Acts): string {
  switch (acts) {
    case 'adds':
      return vscode.l10n.t('Added to the embeddings');
    case 'rotates':
      return vscode.l10n.t('Rotates queries and keys');
    case 'biases':
      return vscode.l10n.t('Biases the attention logits');
    case 'nothing':
      return vscode.l10n.t('No encoding');
  }
}
