import type { SymbolRange } from '../positions/symbolRange';
import type { SessionPorts } from './ports';
import type { Segment } from './selection';
import type { Sequence } from './sequence';
import { readsSymbols } from './sequencePositions';
import type { Settings } from './settings';

/** An editor that does not know its symbols by then is not waited for. */
const symbolsMilliseconds = 3000;

/**
 * Whether positions follow from symbols that a sequence has not. Nothing is known of none: an editor that was still
 * starting may know them the next time.
 */
export function lacksSymbols({ symbols = [] }: Sequence, { positions }: Pick<Settings, 'positions'>): boolean {
  return readsSymbols(positions) && symbols.length === 0;
}

/**
 * The sequence with the symbols of its document. Where nobody knows any, those that it had stay: an editor that was
 * still starting may know them the next time.
 */
export async function withSymbols(ports: SessionPorts, sequence: Sequence): Promise<Sequence> {
  const { document, version } = sequence.selection;
  let callOff = (): void => undefined;
  const patience = new Promise<readonly SymbolRange[]>((resolve) => {
    callOff = ports.after(symbolsMilliseconds, () => {
      resolve([]);
    });
  });
  const asked = ports.documentSymbols(document, version).catch((error: unknown) => {
    ports.logError('The symbols of the document could not be read', error);
    return [];
  });
  const symbols = symbolsWithin(sequence.segments, await Promise.race([asked, patience]));
  callOff();
  return symbols.length === 0 && sequence.symbols ? sequence : { ...sequence, symbols };
}

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
