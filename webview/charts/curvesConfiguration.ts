import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Curve, TokenStrip } from '../../src/protocol/snapshot';
import type { Strings } from '../../src/protocol/strings';
import { formatNumber } from '../../src/numerics/format';
import { tokenText } from '../controls/tokenText';
import { fill } from '../fill';
import type { Theme } from '../theme';
import { axisTicks } from './gridTicks';
import { plotWidth } from './layout';
import { lineConfiguration, type Line, type LinePicture } from './lineOptions';

export interface CurvesPicture extends Pick<LinePicture, 'theme' | 'width' | 'events'> {
  readonly curves: readonly Curve[];
  readonly tokens: TokenStrip;
  readonly strings: Strings;
}

/** The look of the line at an index: colours come back with other dashes, so that no two lines are alike. */
export function lineStyle({ series, dashes }: Theme, index: number): { colour: string; dash: number[] } {
  const round = Math.floor(index / series.length);
  return {
    colour: series[index % series.length] ?? '',
    dash: [...(dashes[(index + round) % dashes.length] ?? [])],
  };
}

/** Few points are marked, so that values at positions are told from what lies between. */
const mostMarkedPoints = 24;

/** Values by token, one line a chosen dimension. */
export function curvesConfiguration(picture: CurvesPicture, plugins: Plugin[] = []): ChartConfiguration<'line'> {
  const { curves, tokens, strings, theme, width } = picture;
  const count = tokens.starts.length;
  const lines = curves.map((curve, index): Line => {
    const { colour, dash } = lineStyle(theme, index);
    return {
      label: fill(strings.dimensionAxis, curve.label),
      data: Array.from(curve.values, (y, x) => ({ x, y })),
      borderColor: colour,
      backgroundColor: colour,
      borderDash: dash,
      pointRadius: count <= mostMarkedPoints ? 2 : 0,
    };
  });
  const axis = { name: 'position', count, perCell: 1, first: 0 } as const;
  const ticks = axisTicks(axis, count, plotWidth(width), 40).map(({ index }, tick) => {
    const position = formatNumber(tokens.positions[index] ?? index);
    return { value: index, label: tick === 0 ? fill(strings.positionAxis, position) : position };
  });
  const title = (token: number): string =>
    fill(strings.cursorAt, tokenText(tokens, token), formatNumber(tokens.positions[token] ?? token));
  return lineConfiguration({ ...picture, lines, from: 0, to: Math.max(1, count - 1), ticks, title }, plugins);
}
