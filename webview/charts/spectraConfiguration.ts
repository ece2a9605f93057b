import type { ChartConfiguration } from 'chart.js';
import type { Spectrum } from '../../src/analysis/spectrum';
import { formatNumber } from '../../src/numerics/format';
import { fill } from '../fill';
import { strokeOf } from './lineStyle';
import { lengthDash, lengthLine, spectrumChart, type SpectrumRoom } from './spectrumChart';
import { pointsOf } from './spectrumPoints';

export interface NamedSpectrum {
  readonly name: string;
  readonly spectrum: Spectrum;
  /** Of the snapshot: each column has its own line in all pictures of the comparison. */
  readonly column: number;
}

export interface SpectraPicture extends SpectrumRoom {
  readonly spectra: readonly NamedSpectrum[];
}

/** The wavelengths of several encodings by pair, a line each, with the lengths that they were trained for and reach. */
export function spectraConfiguration(picture: SpectraPicture): ChartConfiguration<'line'> {
  const { spectra, theme, strings } = picture;
  const lines = spectra.map(({ name, spectrum, column }) => ({
    label: name,
    data: pointsOf(spectrum.wavelengths),
    ...strokeOf(theme, column),
  }));
  const { trained, target } = lengthsOf(spectra);
  const configuration = spectrumChart(picture, [
    ...lines,
    ...trained.flatMap((length) => lengthLine(length, lengthDash.trained, picture)),
    ...target.flatMap((length) => lengthLine(length, lengthDash.target, picture)),
  ]);
  const tooltip = configuration.options?.plugins?.tooltip;
  if (tooltip) {
    tooltip.callbacks = {
      ...tooltip.callbacks,
      label: ({ dataset, datasetIndex, parsed }) =>
        `${dataset.label ?? ''}: ${fill(strings.wavelength, wavelengthAt(spectra[datasetIndex], parsed.x ?? 0))}`,
    };
  }
  return configuration;
}

const wavelengthAt = (of: NamedSpectrum | undefined, pair: number): string =>
  formatNumber(of?.spectrum.wavelengths[pair] ?? NaN, 4);

/** The trained and the target lengths of all, each once, the shortest first. */
export function lengthsOf(spectra: readonly NamedSpectrum[]): { trained: number[]; target: number[] } {
  const once = (lengths: readonly (number | undefined)[]): number[] =>
    [...new Set(lengths.filter((length) => length !== undefined))].sort((one, other) => one - other);
  return {
    trained: once(spectra.map(({ spectrum }) => spectrum.trainedLength)),
    target: once(spectra.map(({ spectrum }) => spectrum.targetLength)),
  };
}
