import type { ChartConfiguration, CoreChartOptions, Plugin, ScaleOptions } from 'chart.js';
import type { Axis, Grid } from '../../src/protocol/snapshot';
import { shorten } from '../../src/tokenize/visibleText';
import { tokenText } from '../controls/tokenText';
import type { Theme } from '../theme';
import { isOfTokens } from './gridAxis';
import { axisTicks } from './gridTicks';
import { cellLines, tickLabel, type GridWords } from './gridWords';
import { fitBelow, fitGutter, gutter, plotWidth, rightMargin } from './layout';

export interface GridPicture extends GridWords {
  readonly grid: Grid;
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
  const { grid, theme } = picture;
  return {
    type: 'grid',
    data: { datasets: [{ data: [], grid, colours: theme.colours, gapColour: theme.muted }] },
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
  const { grid, width } = picture;
  return {
    ...scale(picture, grid.columnAxis, grid.columns, plotWidth(width), 44, true),
    position: 'bottom',
    afterFit: fitBelow,
  };
}

function rowScale(picture: GridPicture): ScaleOptions<'linear'> {
  const { grid, height, width } = picture;
  return {
    ...scale(picture, grid.rowAxis, grid.rows, height, picture.theme.fontSize + 6, false),
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
  cells: number,
  pixels: number,
  distance: number,
  horizontal: boolean,
): ScaleOptions<'linear'> {
  const { theme, tokens, width } = picture;
  // The first label below is longer, by the name of what is counted.
  const named = tickLabel(picture, axis, axis.first, true).length * theme.fontSize * 0.5 + distance / 2;
  const ticks = axisTicks(axis, cells, pixels, distance, horizontal ? Math.max(distance, named) : distance);
  // Rows that are high enough are named by their tokens; others are counted.
  const byToken = !horizontal && isOfTokens(axis) && axis.perCell === 1 && ticks.length === cells;
  return {
    type: 'linear',
    min: 0,
    max: cells,
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
