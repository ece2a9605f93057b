import { membersIn, type Span } from '../../src/analysis/cells';
import { formatNumber } from '../../src/numerics/format';
import type { ChartName } from '../../src/protocol/messages';
import type { Axis, TokenStrip } from '../../src/protocol/snapshot';
import type { Strings } from '../../src/protocol/strings';
import { wholeOf } from '../charts/gridAxis';
import { isWhole } from '../charts/gridWindow';
import { fill } from '../fill';
import type { PictureView } from '../page';
import { windowIn } from '../sections/gridZoom';
import { positionAt } from '../tokenLookup';

/**
 * What a caption says of the part of a picture that is in sight, in words, as there is no strip on paper: `In sight:
 * positions 120 to 143 of 400 tokens, dimensions 51 to 204 of 512; colours span the whole.` Empty where all is.
 */
export function captionWindow({ picture, snapshot, ui, strings }: PictureView, chart: ChartName): string {
  const { tokens } = snapshot;
  const window = windowIn(ui, tokens.shown);
  if (isWhole(window)) return '';
  const rows = rowsText(tokens, window.rows, strings);
  if (chart === 'curves') return fill(strings.inSightRows, rows);
  const isOfWindow = chart === 'heatmap' || chart === 'difference' || chart === 'headMatrices';
  const grid = chart === 'difference' ? picture.difference : picture.heatmap;
  if (!isOfWindow || !grid) return '';
  const columns = columnsText(tokens, grid.columnAxis, window.columns, strings);
  if (chart !== 'heatmap' || grid.strengths) return fill(strings.inSight, rows, columns);
  return fill(ui.heatmap.fitColours === true ? strings.inSightOfPart : strings.inSightOfWhole, rows, columns);
}

/** Of several coordinates no range could be said in two numbers: then tokens are counted. */
function rowsText(tokens: TokenStrip, span: Span, strings: Strings): string {
  const isPlain = tokens.axes.length === 1;
  const numberOf = isPlain ? (token: number) => positionAt(tokens, token) : undefined;
  return rangeText(isPlain ? strings.positionsInSight : strings.tokensInSight, span, tokens.shown, numberOf);
}

function columnsText(tokens: TokenStrip, axis: Axis, span: Span, strings: Strings): string {
  const total = wholeOf(axis, tokens.shown);
  if (axis.name === 'key') return rangeText(strings.keysInSight, span, total);
  // In an order of their own, only places can be counted.
  if (axis.members) return rangeText(strings.columnsInSight, span, total);
  return rangeText(axis.name === 'pair' ? strings.pairsInSight : strings.dimensionsInSight, span, total);
}

function rangeText(
  template: string,
  span: Span,
  total: number,
  numberOf: (index: number) => number = (index) => index,
): string {
  const { start, count } = membersIn(span, total);
  return fill(template, ...[numberOf(start), numberOf(start + count - 1), total].map((number) => formatNumber(number)));
}
