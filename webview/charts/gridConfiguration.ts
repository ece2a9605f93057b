import type { ChartConfiguration, CoreChartOptions, Plugin } from 'chart.js';
import { isOfTokens } from './gridAxis';
import type { GridPicture } from './gridPicture';
import { columnScale, rowScale } from './gridScales';
import { cellLines } from './gridWords';
import { rightMargin } from './layout';

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

/** Where columns are tokens, the marked one has its name above it. */
export const topMargin = ({ grid, theme }: Pick<GridPicture, 'grid' | 'theme'>): number =>
  isOfTokens(grid.columnAxis) ? theme.fontSize + 6 : 1;
