import type { ChartConfiguration, ScaleOptions } from 'chart.js';
import { formatNumber } from '../../src/numerics/format';
import type { Strings } from '../../src/protocol/strings';
import { fill } from '../fill';
import type { Theme } from '../theme';
import { axisTicks } from './gridTicks';
import { gutterScale } from './gutterScale';
import { roomBelow } from './labelRoom';
import { lineConfiguration, type Line, type LinePicture } from './lineOptions';
import { powerLabel, powerTicks, type SpectrumAxes } from './spectrumPoints';

export interface SpectrumRoom {
  /** Of all the spectra on the page. */
  readonly axes: SpectrumAxes;
  readonly theme: Theme;
  readonly strings: Strings;
  /** CSS pixels. */
  readonly width: number;
}

export const lengthDash = { trained: [], target: [5, 3] } as const;
const mostPowers = 5;

/** Lines of wavelengths: pairs across, powers of ten up. */
export function spectrumChart(room: SpectrumRoom, lines: readonly Line[]): ChartConfiguration<'line'> {
  const { axes, strings, theme, width } = room;
  const axis = { name: 'pair', count: axes.pairs, perCell: 1, first: 0 } as const;
  const named = fill(strings.pairAxis, 0);
  const words = { named, ends: [formatNumber(axes.pairs - 1)], least: 30 };
  const ticks: LinePicture['ticks'] = (below) =>
    axisTicks(axis, { from: 0, to: axes.pairs }, roomBelow(below, theme, words)).map(({ index }, tick) => ({
      value: index,
      label: tick === 0 ? named : formatNumber(index),
    }));
  const [from, to] = [-0.5, axes.pairs - 0.5];
  const title = (pair: number): string => fill(strings.atPair, formatNumber(pair));
  const configuration = lineConfiguration({ lines, theme, width, from, to, ticks, title });
  if (configuration.options?.scales) configuration.options.scales.y = powerScale(room);
  return configuration;
}

/** A line across at a length: pairs above it do not complete a turn within it. */
export function lengthLine(
  length: number | undefined,
  dash: readonly number[],
  { axes, theme }: Pick<SpectrumRoom, 'axes' | 'theme'>,
): Line[] {
  if (length === undefined) return [];
  const y = Math.log10(length);
  const ends = [-0.5, axes.pairs - 0.5].map((x) => ({ x, y }));
  return [{ data: ends, borderColor: theme.foreground, borderWidth: 1, borderDash: [...dash], pointHoverRadius: 0 }];
}

function powerScale({ axes, theme, width }: SpectrumRoom): ScaleOptions<'linear'> {
  const ticks = powerTicks(axes, mostPowers);
  const label = (_: number, tick: number): string => powerLabel(ticks[tick] ?? 0);
  return gutterScale({ min: axes.from, max: axes.to, ticks, label, theme, width });
}
