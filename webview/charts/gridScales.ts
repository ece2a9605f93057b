import type { Scale, ScaleOptions } from 'chart.js';
import type { Span } from '../../src/analysis/cells';
import { formatNumber } from '../../src/numerics/format';
import type { Axis } from '../../src/protocol/snapshot';
import { positionAt } from '../tokenLookup';
import { extentOf, isOfTokens, type Extent } from './gridAxis';
import type { GridPicture } from './gridPicture';
import { axisTicks, type Tick } from './gridTicks';
import { hasNumbersOnly, rowName, tickLabel } from './gridWords';
import { innerTicks, labelWidth, roomBelow } from './labelRoom';
import { fitBelow, fitGutter, labelGap } from './layout';

/** CSS pixels from one label of a column to the next, at least. */
const leastAcross = 44;

interface Side {
  readonly axis: Axis;
  readonly extent: Extent;
  /** The family of the font. */
  readonly font: string;
  readonly ticksOn: (built: Scale) => readonly Tick[];
  readonly label: (index: number, isFirst: boolean) => string;
}

/** The axis below a grid: numbers of columns, the first one with what is counted. */
export function columnScale(picture: GridPicture): ScaleOptions<'linear'> {
  const { grid, window, theme } = picture;
  const { columnAxis: axis } = grid;
  const extent = extentIn(picture, axis, window?.columns);
  const label = (index: number, isNamed: boolean): string => tickLabel(picture, axis, index, isNamed);
  const [start, end] = [Math.floor(extent.from), Math.ceil(extent.to) - 1];
  const words = { named: label(start, true), ends: [label(start, false), label(end, false)], least: leastAcross };
  const ticksOn = (built: Scale): Tick[] => axisTicks(axis, extent, roomBelow(built, theme, words));
  const side = { axis, extent, font: theme.font, ticksOn, label };
  return { ...scaleOf(side, picture, { padding: 4, align: 'inner' }), position: 'bottom', afterFit: fitBelow };
}

/** The axis beside a grid: names of rows that are high enough for their tokens, numbers of others. */
export function rowScale(picture: GridPicture): ScaleOptions<'linear'> {
  const { grid, window, height, width, theme, tokens } = picture;
  const { rowAxis: axis } = grid;
  const extent = extentIn(picture, axis, window?.rows);
  const ticks = axisTicks(axis, extent, { pixels: height, distance: theme.fontSize + 6 });
  const isEachNamed = ticks.length === (ticks.at(-1)?.index ?? 0) - (ticks[0]?.index ?? 0) + 1;
  const byToken = isOfTokens(axis) && axis.perCell === 1 && isEachNamed && !hasNumbersOnly(tokens);
  const label = (index: number, isFirst: boolean): string =>
    byToken ? rowName(tokens, index, theme, width) : tickLabel(picture, axis, index, isFirst && !isOfTokens(axis));
  const ticksOn = (built: Scale): Tick[] => withinEnds(ticks, built, theme.fontSize / 2 / height);
  return {
    ...scaleOf({ axis, extent, font: byToken ? theme.tokenFont : theme.font, ticksOn, label }, picture, {
      padding: labelGap,
      align: 'center',
    }),
    reverse: true,
    // The same room in every chart, so that plots stand under one another.
    afterFit: (built) => {
      fitGutter(built, width, isOfTokens(axis) && !byToken ? widestNumber(built, picture) : 0);
    },
  };
}

/** Of all rows, so that zooming leaves the room as it is; marked tokens that are numbers are written as tokens are. */
function widestNumber(built: Scale, { tokens, theme }: GridPicture): number {
  const last = formatNumber(positionAt(tokens, tokens.shown - 1));
  return labelWidth(built, last, hasNumbersOnly(tokens) ? { ...theme, font: theme.tokenFont } : theme);
}

const extentIn = ({ tokens }: GridPicture, axis: Axis, span: Span | undefined): Extent =>
  extentOf(axis, tokens.shown, span);

/** Ticks whose labels would stand over an end of their axis, moved to where they do not. @param half of a label, as a share */
function withinEnds(ticks: readonly Tick[], { min, max }: Scale, half: number): Tick[] {
  const room = Math.min(0.5, half) * (max - min);
  return ticks.map(({ index, value }) => ({ index, value: Math.max(min + room, Math.min(max - room, value)) }));
}

function scaleOf(
  { axis, extent, font, ticksOn, label }: Side,
  { theme }: GridPicture,
  look: { readonly padding: number; readonly align: 'inner' | 'center' },
): ScaleOptions<'linear'> {
  let ticks: readonly Tick[] = [];
  return {
    type: 'linear',
    min: (extent.from - axis.first) / axis.perCell,
    max: (extent.to - axis.first) / axis.perCell,
    border: { display: false },
    grid: { display: false, drawTicks: false },
    afterBuildTicks: (built) => {
      ticks = ticksOn(built);
      built.ticks = innerTicks(ticks, built);
    },
    ticks: {
      ...look,
      autoSkip: false,
      maxRotation: 0,
      color: theme.muted,
      font: { family: font, size: theme.fontSize },
      callback: (_, tick) => {
        const at = ticks[tick];
        return at ? label(at.index, tick === 0) : '';
      },
    },
  };
}
