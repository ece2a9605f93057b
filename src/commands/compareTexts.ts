import * as vscode from 'vscode';
import { selectedTexts } from '../platform/editorSelection';
import { comparedText, readTexts, type ComparedText } from '../session/comparedTexts';
import type { Session } from '../session/session';
import { specFromSettings } from '../session/settings';
import type { ComparePanel } from '../views/comparePanel';

/**
 * Put texts side by side under the scheme that the settings name: the selections of an editor, else the one selection of
 * each of several editors, else what is pinned and what is selected. Called with texts, it asks nothing.
 * @throws Error in one sentence where there is one text or none
 */
export async function compareTexts(
  session: Session,
  panel: ComparePanel,
  given?: unknown,
): Promise<readonly ComparedText[]> {
  const texts = Array.isArray(given) ? readTexts(given) : textsToCompare(session);
  await panel.show([specFromSettings(session.settings)], texts);
  return texts;
}

function textsToCompare({ pinned }: Session): readonly ComparedText[] {
  const selected = selectedTexts();
  if (selected.length > 1) return selected;
  const [one] = selected;
  const kept = pinned && comparedText(pinned);
  if (one && kept && kept.text !== one.text) return [kept, one];
  throw new Error(
    vscode.l10n.t(
      'Select two texts to compare: both in one editor (Alt+click begins the second), or one in each of two editors, or pin one and select the other.',
    ),
  );
}
