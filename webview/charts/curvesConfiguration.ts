import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Axis, Curve, TokenStrip } from '../../src/protocol/snapshot';
import type { Strings } from '../../src/protocol/strings';
import { formatNumber } from '../../src/numerics/format';
import { tokenText } from '../controls/tokenText';
import { fill } from '../fill';
import { positionText } from '../positionText';
import { positionAt } from '../tokenLookup';
import { curveName } from './curveWords';
import { coverOf } from './gridAxis';
import { axisTicks } from './gridTicks';
import { roomBelow } from './labelRoom';
import { envelopeLines, lineStyle, strokeOf } from './lineStyle';
import { lineConfiguration, type Line, type LinePicture } from './lineOptions';

export interface CurvesPicture extends Pick<LinePicture, 'theme' | 'width' | 'events'> {
  readonly curves: readonly Curve[];
  readonly tokens: TokenStrip;
  readonly strings: Strings;
}

/** Few points are marked, so that values at positions are told from what lies between. */
const mostMarkedPoints = 24;

/** Values by token, one line a chosen dimension, over the tokens that are in sight. */
export function curvesConfiguration(picture: CurvesPicture, plugins: Plugin[] = []): ChartConfiguration<'line'> {
  const { curves, tokens, strings, theme } = picture;
  const { first = 0, count = 0 } = curves[0]?.axis ?? {};
  const lines = curves.flatMap((curve, index) => linesOf(picture, curve, index));
  const axis = { name: 'position', count, perCell: 1, first: 0 } as const;
  const positionOf = (token: number): string => formatNumber(positionAt(tokens, token));
  const named = fill(strings.positionAxis, positionOf(first));
  const words = { named, ends: [first, first + count - 1].map(positionOf), least: 40 };
  const ticks: LinePicture['ticks'] = (below) =>
    axisTicks(axis, { from: first, to: first + count }, roomBelow(below, theme, words)).map(({ index }, tick) => ({
      value: index,
      label: tick === 0 ? named : positionOf(index),
    }));
  const title = (token: number): string => {
    const nearest = Math.round(token);
    return fill(strings.cursorAt, tokenText(tokens, nearest), positionText(tokens, nearest));
  };
  const to = Math.max(first + 1, first + count - 1);
  return lineConfiguration({ ...picture, lines, from: first, to, ticks, title }, plugins);
}

/** The token in the middle of those that a point stands for. */
export function middleOf(axis: Axis, point: number): number {
  const [from, to] = coverOf(axis, point);
  return (from + to) / 2;
}

function linesOf({ theme, strings }: CurvesPicture, curve: Curve, index: number): Line[] {
  const points = (values: Float32Array): Line['data'] =>
    Array.from(values, (y, point) => ({ x: middleOf(curve.axis, point), y }));
  const line: Line = {
    label: curveName(curve, strings),
    data: points(curve.values),
    ...strokeOf(theme, index),
    pointRadius: curve.values.length <= mostMarkedPoints ? 2 : 0,
  };
  const { low, high } = curve;
  return low && high ? [line, ...envelopeLines(lineStyle(theme, index).colour, points(low), points(high))] : [line];
}
