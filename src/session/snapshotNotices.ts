import { formatNumber } from '../numerics/format';
import { positionRange } from '../positions/positionRange';
import type { Positions } from '../positions/positions';
import type { Encoding } from '../schemes/encoding';
import { schemeById } from '../schemes/registry';
import { say } from '../words/say';
import { lengthOf } from './selection';
import type { Sequence } from './sequence';
import type { Settings } from './settings';

/** The cap is on all that is selected. */
export function capNotices({ selection, wasCapped }: Sequence, { maxCharacters }: Settings): string[] {
  if (!wasCapped) return [];
  return [
    say`Only the first ${formatNumber(maxCharacters)} of ${formatNumber(lengthOf(selection.segments))} characters were tokenized (setting phasor.maxCharacters).`,
  ];
}

/** Texts of unlike lengths have differences as far as both go. */
export function differenceNotices(counts: readonly number[]): string[] {
  if (new Set(counts).size < 2) return [];
  const list = counts.map((count) => formatNumber(count)).join(', ');
  return [say`The texts have ${list} tokens: rows beyond the shorter of two texts have no difference.`];
}

/** What the user must know about what is not shown of a text. */
export function textNotices(
  { tokens }: Sequence,
  positions: Positions,
  encodings: readonly Encoding[],
  { problems, maxTokens }: Settings,
): string[] {
  const said = [...problems];
  if (positions.count === maxTokens && maxTokens < tokens.count) {
    said.push(
      say`Showing the first ${formatNumber(maxTokens)} of ${formatNumber(tokens.count)} tokens (setting phasor.maxTokens).`,
    );
  }
  for (const encoding of encodings) {
    // A table that ends is empty beyond; everything else goes on, for better or worse, and the pictures show how.
    if (encoding.acts !== 'adds' || encoding.tableLength === undefined) continue;
    const { spec, tableLength } = encoding;
    if (!encoding.axes && (positionRange(positions)?.[1] ?? 0) >= tableLength) {
      said.push(
        say`${schemeById(spec.scheme)?.name ?? spec.scheme} serves ${formatNumber(tableLength)} positions: positions from ${formatNumber(tableLength)} on have no vector.`,
      );
    }
  }
  return said;
}
