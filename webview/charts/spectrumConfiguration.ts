import type { ChartConfiguration } from 'chart.js';
import type { Spectrum } from '../../src/analysis/spectrum';
import { formatNumber } from '../../src/numerics/format';
import { fill } from '../fill';
import { plotWidth } from './layout';
import type { Line } from './lineOptions';
import { lengthDash, lengthLine, spectrumChart, type SpectrumRoom } from './spectrumChart';
import { markerOf, pointsOf } from './spectrumPoints';

export interface SpectrumPicture extends SpectrumRoom {
  readonly spectrum: Spectrum;
}

export const trainedDash = [2, 2];
const radius = { least: 1, most: 3 };

/** Wavelengths by pair on a logarithmic axis, marked by what scaling did to them, above those before scaling. */
export function spectrumConfiguration(picture: SpectrumPicture): ChartConfiguration<'line'> {
  const { trainedLength, targetLength } = picture.spectrum;
  const configuration = spectrumChart(picture, [
    ...linesOf(picture),
    ...lengthLine(trainedLength, lengthDash.trained, picture),
    ...lengthLine(targetLength, lengthDash.target, picture),
  ]);
  const { options } = configuration;
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
