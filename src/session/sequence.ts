import type { SymbolRange } from '../positions/symbolRange';
import type { Tokens } from '../tokenize/tokens';
import { tokenAt } from '../tokenize/tokenAt';
import type { Segment, Selection } from './selection';

/** A selection and its tokens: what every picture is made from. */
export interface Sequence {
  readonly selection: Selection;
  /** The stretches that were tokenized: those of the selection, or what the cap left of them. */
  readonly segments: readonly Segment[];
  /** Tokens of the stretches laid end to end; no token crosses from one stretch into the next. */
  readonly tokens: Tokens;
  readonly wasCapped: boolean;
  /** Only a length was given: there is no text, and tokens are no more than their positions. */
  readonly withoutText?: boolean;
  /** Symbols of the document at offsets of the tokens, where a rule for positions reads them. */
  readonly symbols?: readonly SymbolRange[];
  /** The cap that was in force, in UTF-16 units. */
  readonly maxCharacters: number;
}

/** The token at a document offset; undefined outside the selection. An offset at the very end belongs to the last token. */
export function tokenAtDocumentOffset(sequence: Sequence, documentOffset: number): number | undefined {
  let before = 0;
  for (const { start, text } of sequence.segments) {
    const inside = documentOffset - start;
    if (inside >= 0 && inside <= text.length && text.length > 0) {
      return tokenAt(sequence.tokens, before + Math.min(inside, text.length - 1));
    }
    before += text.length;
  }
  return undefined;
}

/** The document offsets [start, end) of a token. */
export function documentRange(sequence: Sequence, token: number): readonly [number, number] | undefined {
  const start = sequence.tokens.starts[token];
  const end = sequence.tokens.ends[token];
  if (start === undefined || end === undefined) return undefined;
  let before = 0;
  for (const segment of sequence.segments) {
    const shift = segment.start - before;
    before += segment.text.length;
    if (start < before) return [start + shift, end + shift];
  }
  return undefined;
}
