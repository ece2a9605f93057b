import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Curve, TokenStrip } from '../../src/protocol/snapshot';
import type { Strings } from '../../src/protocol/strings';
import { formatNumber } from '../../src/numerics/format';
import { tokenText } from '../controls/tokenText';
import { fill } from '../fill';
import { envelopeOf } from './envelope';
import { axisTicks } from './gridTicks';
import { plotWidth } from './layout';
import { envelopeLines, lineStyle } from './lineStyle';
import { lineConfiguration, type Line, type LinePicture } from './lineOptions';

export interface CurvesPicture extends Pick<LinePicture, 'theme' | 'width' | 'events'> {
  readonly curves: readonly Curve[];
  readonly tokens: TokenStrip;
  readonly strings: Strings;
}

/** Few points are marked, so that values at positions are told from what lies between. */
const mostMarkedPoints = 24;
/** More values than this for each pixel are drawn as means with their envelope, not as scribble. */
const mostPerPixel = 0.5;

/** Values by token, one line a chosen dimension. */
export function curvesConfiguration(picture: CurvesPicture, plugins: Plugin[] = []): ChartConfiguration<'line'> {
  const { curves, tokens, strings, width } = picture;
  const count = tokens.starts.length;
  const lines = curves.flatMap((curve, index) => linesOf(picture, curve, index));
  const axis = { name: 'position', count, perCell: 1, first: 0 } as const;
  const room = { pixels: plotWidth(width), distance: 40, first: 60 };
  const ticks = axisTicks(axis, { from: 0, to: count }, room).map(({ index }, tick) => {
    const position = formatNumber(tokens.positions[index] ?? index);
    return { value: index, label: tick === 0 ? fill(strings.positionAxis, position) : position };
  });
  const title = (token: number): string => {
    const nearest = Math.round(token);
    return fill(strings.cursorAt, tokenText(tokens, nearest), formatNumber(tokens.positions[nearest] ?? nearest));
  };
  return lineConfiguration({ ...picture, lines, from: 0, to: Math.max(1, count - 1), ticks, title }, plugins);
}

/** How many tokens one point of a curve stands for. */
export const perPoint = (count: number, width: number): number =>
  Math.max(1, Math.ceil(count / (plotWidth(width) * mostPerPixel)));

function linesOf({ theme, strings, width }: CurvesPicture, curve: Curve, index: number): Line[] {
  const { colour, dash } = lineStyle(theme, index);
  const { at, mean, low, high } = envelopeOf(curve.values, perPoint(curve.values.length, width));
  const points = (values: readonly number[]): Line['data'] => values.map((y, block) => ({ x: at[block] ?? 0, y }));
  const line: Line = {
    label: fill(strings.dimensionAxis, curve.label),
    data: points(mean),
    borderColor: colour,
    backgroundColor: colour,
    borderDash: dash,
    pointRadius: curve.values.length <= mostMarkedPoints ? 2 : 0,
  };
  return mean.length < curve.values.length ? [line, ...envelopeLines(colour, points(low), points(high))] : [line];
}
