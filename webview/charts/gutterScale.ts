import type { ScaleOptions } from 'chart.js';
import type { Theme } from '../theme';
import { fitGutter, labelGap } from './layout';

interface GutterScale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  /** The words at a tick. */
  readonly label: (value: number, tick: number) => string;
  readonly theme: Theme;
  /** CSS pixels of the chart. */
  readonly width: number;
}

/** A vertical scale of numbers, its labels in the gutter left of the plot. */
export function gutterScale({ min, max, ticks, label, theme, width }: GutterScale): ScaleOptions<'linear'> {
  return {
    type: 'linear',
    min,
    max,
    border: { display: false },
    grid: { color: theme.line, drawTicks: false },
    afterBuildTicks: (axis) => {
      axis.ticks = ticks.map((value) => ({ value }));
    },
    afterFit: (axis) => {
      fitGutter(axis, width);
    },
    ticks: {
      autoSkip: false,
      padding: labelGap,
      color: theme.muted,
      font: { family: theme.font, size: theme.fontSize },
      callback: (value, tick) => label(Number(value), tick),
    },
  };
}
