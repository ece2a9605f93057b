import type { Axis, Grid, TokenStrip } from '../../src/protocol/snapshot';
import type { Strings } from '../../src/protocol/strings';
import { formatNumber, formatRange } from '../../src/numerics/format';
import { shorten } from '../../src/tokenize/visibleText';
import { tokenText } from '../controls/tokenText';
import { fill } from '../fill';
import { positionText } from '../positionText';
import type { Theme } from '../theme';
import { positionAt } from '../tokenLookup';
import { coverOf, isOfTokens, memberAt, valueAt } from './gridAxis';
import { gutter } from './layout';

/** More dimensions than this are not listed one by one. */
const mostListed = 4;

/** The words of a grid: what its axes and cells are called. */
export interface GridWords {
  readonly tokens: TokenStrip;
  readonly strings: Strings;
}

/** `King` or `King … Queen`: the tokens that a cell of an axis covers. */
function tokensOf({ tokens }: GridWords, axis: Axis, cell: number): string {
  const [from, to] = coverOf(axis, cell);
  const first = tokenText(tokens, from);
  return from === to ? first : `${first} … ${tokenText(tokens, to)}`;
}

/** `3`, `3 – 5`; on several axes `line 3 · column 5`, or that of the first token and of the last. */
function positionsOf({ tokens }: GridWords, axis: Axis, cell: number): string {
  const [from, to] = coverOf(axis, cell);
  if (tokens.axes.length === 1) return formatRange(positionAt(tokens, from), positionAt(tokens, to));
  const first = positionText(tokens, from);
  return from === to ? first : `${first} … ${positionText(tokens, to)}`;
}

/** `5`, `4 – 7`; where dimensions stand in an order of their own, `0, 64, 1, 65` or `0, 64, 1 … 67`. */
function membersOf(axis: Axis, cell: number): string {
  const [from, to] = coverOf(axis, cell);
  if (!axis.members) return formatRange(from, to);
  const members = Array.from(axis.members.subarray(from, to + 1), (member) => formatNumber(member));
  return members.length <= mostListed
    ? members.join(', ')
    : `${members.slice(0, mostListed - 1).join(', ')} … ${members.at(-1) ?? ''}`;
}

/** What a row or column is, in a tooltip: `“King”, position 0`, `dimension 5`. */
export function placeText(words: GridWords, axis: Axis, cell: number): string {
  const { strings } = words;
  switch (axis.name) {
    case 'position':
      return fill(strings.cursorAt, tokensOf(words, axis, cell), positionsOf(words, axis, cell));
    case 'query':
      return fill(strings.atQuery, tokensOf(words, axis, cell), positionsOf(words, axis, cell));
    case 'key':
      return fill(strings.atKey, tokensOf(words, axis, cell), positionsOf(words, axis, cell));
    case 'dimension':
      return fill(strings.atDimension, membersOf(axis, cell));
    case 'pair':
      return fill(strings.atPair, formatRange(...coverOf(axis, cell)));
    case 'head':
      return fill(strings.atHead, formatRange(...coverOf(axis, cell)));
    case 'distance':
      return fill(strings.atDistance, formatRange(...coverOf(axis, cell)));
  }
}

/** The lines of a cell's tooltip: where it is, what its value is, and whether that is a mean. */
export function cellLines(words: GridWords, grid: Grid, row: number, column: number): string[] {
  const { strings } = words;
  const value = valueAt(grid, row, column);
  const lines = [
    placeText(words, grid.rowAxis, row),
    placeText(words, grid.columnAxis, column),
    valueOf(words, grid, value),
  ];
  const covered = [coverOf(grid.rowAxis, row), coverOf(grid.columnAxis, column)].map(([from, to]) => to - from + 1);
  if (!covered.some((count) => count > 1)) return lines;
  const strength = grid.strengths?.[row * grid.columns + column];
  if (strength === undefined) return [...lines, fill(strings.meanOfBlock, ...covered)];
  return [...lines, fill(strings.directionOfBlock, ...covered, formatNumber(strength))];
}

function valueOf({ strings }: GridWords, { rowAxis, strengths, valueName }: Grid, value: number): string {
  if (Number.isNaN(value)) return rowAxis.name === 'query' ? strings.masked : strings.noVector;
  return strengths ? fill(strings.clockAngle, formatNumber(value, 4)) : `${valueName} ${formatNumber(value, 4)}`;
}

const axisTemplates = {
  dimension: 'dimensionAxis',
  pair: 'pairAxis',
  head: 'headAxis',
  key: 'keyAxis',
  query: 'queryAxis',
  position: 'positionAxis',
  distance: 'distanceAxis',
} as const satisfies Record<Axis['name'], keyof Strings>;

/** The number of a tick, or of the first tick, which says what is counted. */
export function tickLabel({ tokens, strings }: GridWords, axis: Axis, index: number, named: boolean): string {
  const number = formatNumber(isOfTokens(axis) ? positionAt(tokens, index) : memberAt(axis, index));
  return named ? fill(strings[axisTemplates[axis.name]], number) : number;
}

/** Whether tokens are no more than numbers: a length without a text, on one axis. */
export const hasNumbersOnly = ({ withoutText, axes }: TokenStrip): boolean => withoutText === true && axes.length === 1;

/** The name of the row or column of one token: what of it has room, but all of a number, which would be another one. */
export function rowName(tokens: TokenStrip, token: number, { fontSize }: Theme, width: number): string {
  const name = tokenText(tokens, token);
  // Columns of the token font.
  const columns = Math.floor((gutter(width) - 8) / (fontSize * 0.62));
  return hasNumbersOnly(tokens) ? name : shorten(name, columns);
}
