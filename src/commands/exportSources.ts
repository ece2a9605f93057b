import * as vscode from 'vscode';
import { positionsRead } from '../analysis/positionsRead';
import type { ExportSource } from '../exports/exportSource';
import { isTextOfUser, readSelection } from '../platform/editorSelection';
import { givenPositions } from '../positions/givenPositions';
import { lengthFor } from '../positions/positionRange';
import { encodingOf } from '../schemes/resolveSpec';
import type { Spec } from '../schemes/encoding';
import { textsSelection, type ComparedText } from '../session/comparedTexts';
import type { Sequence } from '../session/sequence';
import { sequencePositions } from '../session/sequencePositions';
import { sequenceSource } from '../session/sequenceExport';
import type { Session } from '../session/session';

/**
 * A text under a spec: what is shown or pinned, or, with no view open, what is selected.
 * @param text another text
 * @throws Error where there is no text.
 */
export async function sourceOfText(session: Session, spec: Spec, text?: ComparedText): Promise<ExportSource> {
  const sequence = await (text ? session.sequenceOf(textsSelection([text]), never) : presentSequence(session));
  if (!sequence || sequence.tokens.count === 0) {
    throw new Error(vscode.l10n.t('There is no text to encode: select some in an editor.'));
  }
  const { positions } = sequencePositions(sequence, session.settings);
  const encoding = encodingOf(spec, { sequenceLength: lengthFor(positions) });
  return sequenceSource(sequence, encoding, positionsRead(encoding, positions));
}

/**
 * A spec at positions of one's own, without a text.
 * @throws SpecError, RangeError
 */
export function sourceAt(spec: Spec, positions: unknown): ExportSource {
  const given = givenPositions(positions);
  return { encoding: encodingOf(spec, { sequenceLength: Math.floor(lengthFor(given)) }), positions: given };
}

const never = { isCancellationRequested: false };

function presentSequence(session: Session): Promise<Sequence> | Sequence | undefined {
  const editor = vscode.window.activeTextEditor;
  if (session.isPinned || (session.isWatched && session.status.state === 'ready')) return session.sequence;
  return isTextOfUser(editor) ? session.sequenceOf(readSelection(editor), never) : undefined;
}
