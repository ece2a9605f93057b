import type { ChartConfiguration, CoreChartOptions, Plugin, ScaleOptions } from 'chart.js';
import type { Span } from '../../src/analysis/cells';
import type { Axis, Grid } from '../../src/protocol/snapshot';
import { shorten } from '../../src/tokenize/visibleText';
import { tokenText } from '../controls/tokenText';
import type { Theme } from '../theme';
import { extentOf, isOfTokens } from './gridAxis';
import { axisTicks, type TickRoom } from './gridTicks';
import type { GridWindow } from './gridWindow';
import { cellLines, tickLabel, type GridWords } from './gridWords';
import { fitBelow, fitGutter, gutter, plotWidth, rightMargin } from './layout';

export interface GridPicture extends GridWords {
  readonly grid: Grid;
  /** Shown where the grid has not come yet. */
  readonly overview?: Grid | undefined;
  /** The part of the whole that is in sight; left out where the grid is looked at as it is. */
  readonly window?: GridWindow | undefined;
  readonly theme: Theme;
  /** CSS pixels of the chart and of its plot. */
  readonly width: number;
  readonly height: number;
}

/** A grid as a Chart.js chart: linear axes in cells, row 0 on top, one dataset that is one image. */
export function gridConfiguration(
  picture: GridPicture,
  plugins: Plugin[] = [],
  events: Partial<Pick<CoreChartOptions<'grid'>, 'onHover' | 'onClick'>> = {},
): ChartConfiguration<'grid'> {
  const { grid, overview, theme } = picture;
  return {
    type: 'grid',
    data: { datasets: [{ data: [], grid, overview, colours: theme.colours, gapColour: theme.muted }] },
    options: {
      animation: false,
      ...events,
      layout: { autoPadding: false, padding: { top: topMargin(picture), right: rightMargin } },
      interaction: { mode: 'cell', intersect: false },
      plugins: {
        tooltip: {
          displayColors: false,
          callbacks: {
            title: () => '',
            label: ({ dataIndex }) =>
              cellLines(picture, grid, Math.floor(dataIndex / grid.columns), dataIndex % grid.columns),
          },
        },
      },
      scales: { x: columnScale(picture), y: rowScale(picture) },
    },
    plugins,
  };
}

function columnScale(picture: GridPicture): ScaleOptions<'linear'> {
  const { grid, window, width } = picture;
  return {
    ...scale(picture, grid.columnAxis, window?.columns, { pixels: plotWidth(width), distance: 44 }, true),
    position: 'bottom',
    afterFit: fitBelow,
  };
}

function rowScale(picture: GridPicture): ScaleOptions<'linear'> {
  const { grid, window, height, width, theme } = picture;
  return {
    ...scale(picture, grid.rowAxis, window?.rows, { pixels: height, distance: theme.fontSize + 6 }, false),
    reverse: true,
    // The same room in every chart, so that plots stand under one another.
    afterFit: (axis) => {
      fitGutter(axis, width);
    },
  };
}

/** Where columns are tokens, the marked one has its name above it. */
export const topMargin = ({ grid, theme }: Pick<GridPicture, 'grid' | 'theme'>): number =>
  isOfTokens(grid.columnAxis) ? theme.fontSize + 6 : 1;

/** How many columns of the token font fit into the gutter. */
export const labelColumns = (theme: Theme, width: number): number =>
  Math.floor((gutter(width) - 8) / (theme.fontSize * 0.62));

function scale(
  picture: GridPicture,
  axis: Axis,
  span: Span | undefined,
  room: TickRoom,
  horizontal: boolean,
): ScaleOptions<'linear'> {
  const { theme, tokens, width } = picture;
  const { distance } = room;
  const extent = extentOf(axis, tokens.shown, span);
  // The first label below is longer, by the name of what is counted.
  const named = tickLabel(picture, axis, Math.floor(extent.from), true).length * theme.fontSize * 0.5 + distance / 2;
  const ticks = axisTicks(axis, extent, horizontal ? { ...room, first: Math.max(distance, named) } : room);
  // Rows that are high enough are named by their tokens; others are counted.
  const [first, last] = [ticks[0]?.index ?? 0, ticks.at(-1)?.index ?? 0];
  const byToken = !horizontal && isOfTokens(axis) && axis.perCell === 1 && ticks.length === last - first + 1;
  return {
    type: 'linear',
    min: (extent.from - axis.first) / axis.perCell,
    max: (extent.to - axis.first) / axis.perCell,
    border: { display: false },
    grid: { display: false, drawTicks: false },
    afterBuildTicks: (built) => {
      built.ticks = ticks.map(({ value }) => ({ value }));
    },
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      padding: horizontal ? 4 : 6,
      align: horizontal ? 'inner' : 'center',
      color: theme.muted,
      font: { family: byToken ? theme.tokenFont : theme.font, size: theme.fontSize },
      callback: (_, tick) => {
        const index = ticks[tick]?.index ?? 0;
        if (byToken) return shorten(tokenText(tokens, index), labelColumns(theme, width));
        return tickLabel(picture, axis, index, tick === 0 && (horizontal || !isOfTokens(axis)));
      },
    },
  };
}
