import type { SymbolRange } from '../positions/symbolRange';
import type { Segment } from './selection';

/** The symbols of a document as far as they reach into its stretches, at offsets of the stretches laid end to end. */
export function symbolsWithin(segments: readonly Segment[], symbols: readonly SymbolRange[]): readonly SymbolRange[] {
  return symbols.flatMap(({ kind, children, ...range }) => {
    const [start, end] = [offsetWithin(segments, range.start), offsetWithin(segments, range.end)];
    return start < end ? [{ kind, start, end, children: symbolsWithin(segments, children) }] : [];
  });
}

/** How many UTF-16 units of the stretches are before a document offset. */
function offsetWithin(segments: readonly Segment[], offset: number): number {
  return segments.reduce((before, { start, text }) => before + Math.min(Math.max(offset - start, 0), text.length), 0);
}
