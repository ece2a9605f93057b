import type { Band } from '../../src/analysis/frequencyBands';
import type { Spectrum } from '../../src/analysis/spectrum';
import type { Theme } from '../theme';

/** How the pairs of a band are marked: not by colour alone. */
export interface Marker {
  readonly shape: 'circle' | 'rectRot' | 'triangle';
  readonly colour: string;
}

export const bands: readonly Band[] = ['kept', 'blended', 'divided'];

/** Of a pair of frequencies as trained, the mark of the kept ones' shape in a colour of no band. */
export function markerOf(theme: Theme, band: Band | undefined): Marker {
  const [first = '', second = '', third = ''] = theme.series;
  switch (band) {
    case 'kept':
      return { shape: 'circle', colour: second };
    case 'blended':
      return { shape: 'rectRot', colour: third };
    case 'divided':
      return { shape: 'triangle', colour: first };
    case undefined:
      return { shape: 'circle', colour: first };
  }
}

/** How many pairs each band has. */
export const countOf = ({ bands: all = [] }: Spectrum, band: Band): number => all.filter((one) => one === band).length;

/** Pairs against the logarithm of their wavelengths; pairs that do not turn have none. */
export const pointsOf = (wavelengths: Float64Array): { x: number; y: number }[] =>
  Array.from(wavelengths, (wavelength, x) => ({ x, y: Math.log10(wavelength) })).filter(({ y }) => Number.isFinite(y));

/** Axes that hold several spectra, so that they can be compared. */
export interface SpectrumAxes {
  readonly pairs: number;
  /** Exponents of ten. */
  readonly from: number;
  readonly to: number;
}

export function sharedAxes(spectra: readonly Spectrum[]): SpectrumAxes {
  let [low, high] = [Infinity, -Infinity];
  for (const { wavelengths, trained = [], trainedLength = NaN, targetLength = NaN } of spectra) {
    for (const length of [...wavelengths, ...trained, trainedLength, targetLength]) {
      if (!Number.isFinite(length)) continue;
      low = Math.min(low, length);
      high = Math.max(high, length);
    }
  }
  const pairs = Math.max(1, ...spectra.map(({ wavelengths }) => wavelengths.length));
  if (low > high) return { pairs, from: 0, to: 1 };
  // Half a decade of room, and whole decades where they are near.
  const [from, to] = [Math.log10(low) - 0.15, Math.log10(high) + 0.15];
  return { pairs, from, to: Math.max(to, from + 1) };
}

/** Powers of ten between the ends, at most `most` of them. */
export function powerTicks({ from, to }: SpectrumAxes, most: number): number[] {
  const step = Math.max(1, Math.ceil((Math.floor(to) - Math.ceil(from) + 1) / most));
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, tick) => first + tick * step);
}

/** `1`, `10`, `100`, `10³`, `10⁻¹`. */
export function powerLabel(exponent: number): string {
  if (exponent >= 0 && exponent <= 2) return String(10 ** exponent);
  return `10${String(exponent).replace(/[-0-9]/g, (sign) => (sign === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '')))}`;
}
