import type {
  ChartConfiguration,
  ChartDataset,
  CoreChartOptions,
  Plugin,
  Scale,
  ScaleOptions,
  TooltipItem,
} from 'chart.js';
import { formatNumber } from '../../src/numerics/format';
import type { Theme } from '../theme';
import { gutterScale } from './gutterScale';
import { innerTicks } from './labelRoom';
import { fitBelow, rightMargin } from './layout';
import { valueAxis } from './valueAxis';

export type Line = ChartDataset<'line', { x: number; y: number }[]>;

export interface LineTick {
  readonly value: number;
  readonly label: string;
}

export interface LinePicture {
  readonly lines: readonly Line[];
  readonly theme: Theme;
  /** CSS pixels. */
  readonly width: number;
  /** The ends of the x axis, in its units. */
  readonly from: number;
  readonly to: number;
  /** Those of the x axis, which is as wide as the plot. */
  readonly ticks: (axis: Pick<Scale, 'ctx' | 'width'>) => readonly LineTick[];
  /** The least value that is worth room on the axis; lines that go below leave the plot. */
  readonly floor?: number;
  /** First line of the tooltip, for the point at an index of the first line. */
  readonly title: (x: number) => string;
  readonly events?: Partial<Pick<CoreChartOptions<'line'>, 'onHover' | 'onClick'>>;
}

/** What all line charts share: quiet grid, the common gutter, a tooltip that names every line at the pointer. */
export function lineConfiguration(picture: LinePicture, plugins: Plugin[] = []): ChartConfiguration<'line'> {
  const { lines, title } = picture;
  return {
    type: 'line',
    data: { datasets: [...lines] as ChartDataset<'line'>[] },
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      ...picture.events,
      layout: { autoPadding: false, padding: { right: rightMargin, top: 5, bottom: 2 } },
      interaction: { mode: 'nearestOfEach', intersect: false },
      elements: { point: { radius: 0, hoverRadius: 3 }, line: { borderWidth: 1.5 } },
      plugins: {
        filler: { propagate: false },
        tooltip: {
          // Lines without a label are the edges of an envelope.
          filter: ({ dataset }: TooltipItem<'line'>) => dataset.label !== undefined,
          callbacks: {
            title: ([item]) => (item ? title(item.parsed.x ?? 0) : ''),
            label: ({ dataset, parsed }) => `${dataset.label ?? ''} ${formatNumber(parsed.y ?? NaN, 4)}`.trim(),
          },
        },
      },
      scales: { x: xScale(picture), y: yScale(picture) },
    },
    plugins,
  };
}

function xScale({ theme, from, to, ticks: ticksOn }: LinePicture): ScaleOptions<'linear'> {
  let ticks: readonly LineTick[] = [];
  return {
    type: 'linear',
    min: from,
    max: to,
    afterFit: fitBelow,
    border: { display: false },
    grid: { color: theme.line, drawTicks: false },
    afterBuildTicks: (axis) => {
      ticks = ticksOn(axis);
      axis.ticks = innerTicks(ticks, axis);
    },
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      align: 'inner',
      padding: 4,
      color: theme.muted,
      font: { family: theme.font, size: theme.fontSize },
      callback: (_, index) => ticks[index]?.label ?? '',
    },
  };
}

function yScale({ theme, width, lines, floor = -Infinity }: LinePicture): ScaleOptions<'linear'> {
  const values = lines.flatMap(({ data }) => data.map(({ y }) => y)).filter(Number.isFinite);
  const [low, high] = values.reduce(([from, to], y) => [Math.min(from, y), Math.max(to, y)], [Infinity, -Infinity]);
  const { min, max, ticks } = valueAxis(Math.max(low, floor), high, 4);
  return gutterScale({ min, max, ticks, label: (value) => formatNumber(value), theme, width });
}
