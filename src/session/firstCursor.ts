import { tokenAtDocumentOffset, type Sequence } from './sequence';
import { sequencesOfTexts } from './sequencesOfTexts';

/**
 * The token that the cursor is on before anybody moves it: at the caret of the document. Texts that are compared and
 * lengths without text have none: there it is the last token, of the shortest text.
 */
export function firstCursor(sequence: Sequence): number | null {
  const { caret } = sequence.selection;
  if (caret >= 0) return tokenAtDocumentOffset(sequence, caret) ?? null;
  const counts = sequencesOfTexts(sequence).map(({ tokens }) => tokens.count);
  const shortest = Math.min(...counts.filter((count) => count > 0));
  return Number.isFinite(shortest) ? shortest - 1 : null;
}
