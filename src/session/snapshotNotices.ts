import type { ColumnOrder } from '../analysis/heatmapLook';
import { formatNumber } from '../numerics/format';
import { positionRange } from '../positions/positionRange';
import type { Positions } from '../positions/positions';
import type { Encoding, Spec } from '../schemes/encoding';
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

/**
 * Specs that differ from the baseline in their layout alone hold the same numbers at other places: whether that shows
 * depends on the order of the columns.
 */
export function layoutNotices(specs: readonly Spec[], baseline: number, order: ColumnOrder): string[] {
  const withoutLayout = (spec: Spec): string =>
    JSON.stringify(Object.entries({ ...spec, layout: '' }).sort(([one], [other]) => (one < other ? -1 : 1)));
  const against = specs[baseline];
  const isOtherLayout = (spec: Spec): boolean =>
    against !== undefined && spec.layout !== against.layout && withoutLayout(spec) === withoutLayout(against);
  if (!specs.some(isOtherLayout)) return [];
  return [
    order === 'stored'
      ? say`Two columns differ in their layout alone, and their difference is that before the permutation: with the columns by pair it is that after it.`
      : say`Two columns differ in their layout alone, and their difference is that after the permutation: with the columns as stored it is that before it.`,
  ];
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
