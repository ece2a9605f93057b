import { noValue } from '../../../src/numerics/format';
import type { Axis } from '../../../src/protocol/snapshot';
import { coverOf, isOfTokens } from '../../charts/gridAxis';
import { tickLabel, type GridWords } from '../../charts/gridWords';
import { tokenText } from '../../controls/tokenText';

/** `dim 5`, `pos 3 “King”`, `key 4–7 “King … and”`. */
export function headingOf(words: GridWords, axis: Axis, cell: number): string {
  const [from, to] = coverOf(axis, cell);
  const first = tickLabel(words, axis, from, true);
  const numbers = from === to ? first : `${first}–${tickLabel(words, axis, to, false)}`;
  if (!isOfTokens(axis) || words.tokens.withoutText) return numbers;
  const texts = [...new Set([from, to])].map((token) => tokenText(words.tokens, token));
  return `${numbers} “${texts.join(' … ')}”`;
}

/** `dim 0–15`, or one number. */
export function indicesOf(words: GridWords, axis: Axis, [from, end]: readonly [number, number]): string {
  if (end <= from) return noValue;
  const first = coverOf(axis, from)[0];
  const last = coverOf(axis, end - 1)[1];
  const start = tickLabel(words, axis, first, true);
  return first === last ? start : `${start}–${tickLabel(words, axis, last, false)}`;
}
