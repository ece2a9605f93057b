import { formatNumber, noValue } from '../../../src/numerics/format';
import type { Strings } from '../../../src/protocol/strings';
import type { NamedSpectrum } from '../../charts/spectraConfiguration';
import { fill } from '../../fill';
import { mostPairs, spread, type Table } from './table';

/** The wavelength of each pair, or of pairs spread over all, a column an encoding. */
export function spectraTable(spectra: readonly NamedSpectrum[], strings: Strings): Table {
  const count = Math.max(0, ...spectra.map(({ spectrum }) => spectrum.wavelengths.length));
  const rows = spread(count, mostPairs).map((pair) => ({
    heading: fill(strings.pairAxis, formatNumber(pair)),
    cells: spectra.map(({ spectrum }) => {
      const wavelength = spectrum.wavelengths[pair];
      return wavelength === undefined ? noValue : formatNumber(wavelength, 5);
    }),
  }));
  return {
    caption: fill(strings.spectrumTable, formatNumber(rows.length), formatNumber(count)),
    columns: [fill(strings.pairAxis, '').trim(), ...spectra.map(({ name }) => name)],
    rows,
  };
}
