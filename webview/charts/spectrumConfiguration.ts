import type { ChartConfiguration, ScaleOptions } from 'chart.js';
import type { Spectrum } from '../../src/analysis/spectrum';
import type { Strings } from '../../src/protocol/strings';
import { formatNumber } from '../../src/numerics/format';
import { fill } from '../fill';
import type { Theme } from '../theme';
import { axisTicks } from './gridTicks';
import { gutterScale } from './gutterScale';
import { plotWidth } from './layout';
import { lineConfiguration, type Line } from './lineOptions';
import { markerOf, pointsOf, powerLabel, powerTicks, type SpectrumAxes } from './spectrumPoints';

export interface SpectrumPicture {
  readonly spectrum: Spectrum;
  /** Of all the spectra on the page. */
  readonly axes: SpectrumAxes;
  readonly theme: Theme;
  readonly strings: Strings;
  /** CSS pixels. */
  readonly width: number;
}

export const lengthDash = { trained: [], target: [5, 3] } as const;
export const trainedDash = [2, 2];
const mostPowers = 5;
const radius = { least: 1, most: 3 };

/** Wavelengths by pair on a logarithmic axis, marked by what scaling did to them, above those before scaling. */
export function spectrumConfiguration(picture: SpectrumPicture): ChartConfiguration<'line'> {
  const { axes, strings, theme, width } = picture;
  const axis = { name: 'pair', count: axes.pairs, perCell: 1, first: 0 } as const;
  const room = { pixels: plotWidth(width), distance: 30, first: 52 };
  const ticks = axisTicks(axis, { from: 0, to: axes.pairs }, room).map(({ index }, tick) => ({
    value: index,
    label: tick === 0 ? fill(strings.pairAxis, index) : formatNumber(index),
  }));
  const configuration = lineConfiguration({
    lines: [...linesOf(picture), ...lengthLines(picture)],
    theme,
    width,
    from: -0.5,
    to: axes.pairs - 0.5,
    ticks,
    title: (pair) => fill(strings.atPair, formatNumber(pair)),
  });
  const { options } = configuration;
  if (options?.scales) options.scales.y = powerScale(picture);
  if (options?.plugins?.tooltip) {
    options.plugins.tooltip.callbacks = {
      ...options.plugins.tooltip.callbacks,
      label: ({ datasetIndex, parsed }) => lineOf(picture, datasetIndex, parsed.x ?? 0),
    };
  }
  return configuration;
}

function linesOf({ spectrum, axes, theme, width, strings }: SpectrumPicture): Line[] {
  const { wavelengths, trained, bands } = spectrum;
  const points = pointsOf(wavelengths);
  const markers = points.map(({ x }) => markerOf(theme, bands?.[x]));
  const room = (0.45 * plotWidth(width)) / axes.pairs;
  const pointRadius = Math.max(radius.least, Math.min(radius.most, room));
  const colours = markers.map(({ colour }) => colour);
  const scaled: Line = {
    label: strings.spectrum,
    data: points,
    showLine: false,
    pointRadius,
    pointHoverRadius: pointRadius + 2,
    pointStyle: markers.map(({ shape }) => shape),
    pointBackgroundColor: colours,
    pointBorderColor: colours,
  };
  if (!trained) return [scaled];
  const before: Line = {
    label: strings.beforeScaling,
    data: pointsOf(trained),
    borderColor: theme.muted,
    borderWidth: 1,
    borderDash: [...trainedDash],
  };
  return [scaled, before];
}

/** A line of the tooltip. */
function lineOf({ spectrum, strings }: SpectrumPicture, dataset: number, pair: number): string {
  const { wavelengths, trained, bands } = spectrum;
  const number = (of: Float64Array | undefined): string => formatNumber(of?.[pair] ?? NaN, 4);
  if (dataset > 0) return `${strings.beforeScaling} ${number(trained)}`;
  const text = fill(strings.wavelength, number(wavelengths));
  const band = bands?.[pair];
  return band ? `${text}, ${strings[bandWords[band]]}` : text;
}

export const bandWords = { kept: 'bandKept', blended: 'bandBlended', divided: 'bandDivided' } as const;

function powerScale({ axes, theme, width }: SpectrumPicture): ScaleOptions<'linear'> {
  const ticks = powerTicks(axes, mostPowers);
  const label = (_: number, tick: number): string => powerLabel(ticks[tick] ?? 0);
  return gutterScale({ min: axes.from, max: axes.to, ticks, label, theme, width });
}

/** Lines at the trained and the target length: pairs above a line do not complete a turn within it. */
function lengthLines({ spectrum, axes, theme }: SpectrumPicture): Line[] {
  const lineAt = (length: number | undefined, dash: readonly number[]): Line[] => {
    if (length === undefined) return [];
    const y = Math.log10(length);
    const ends = [-0.5, axes.pairs - 0.5].map((x) => ({ x, y }));
    return [{ data: ends, borderColor: theme.foreground, borderWidth: 1, borderDash: [...dash], pointHoverRadius: 0 }];
  };
  return [...lineAt(spectrum.trainedLength, lengthDash.trained), ...lineAt(spectrum.targetLength, lengthDash.target)];
}
