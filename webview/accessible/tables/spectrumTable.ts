import type { Spectrum } from '../../../src/analysis/spectrum';
import { formatNumber } from '../../../src/numerics/format';
import type { Strings } from '../../../src/protocol/strings';
import { bandWords } from '../../charts/spectrumConfiguration';
import { fill } from '../../fill';
import { mostPairs, spread, type Table } from './table';

/** The wavelength of each pair, or of pairs spread over all, with what a scaling made of them. */
export function spectrumTable({ wavelengths, trained, bands }: Spectrum, strings: Strings): Table {
  const rows = spread(wavelengths.length, mostPairs).map((pair) => {
    const band = bands?.[pair];
    return {
      heading: fill(strings.pairAxis, formatNumber(pair)),
      cells: [
        formatNumber(wavelengths[pair] ?? NaN, 5),
        ...(trained ? [formatNumber(trained[pair] ?? NaN, 5)] : []),
        ...(bands ? [band ? strings[bandWords[band]] : ''] : []),
      ],
    };
  });
  const columns = [
    fill(strings.pairAxis, '').trim(),
    strings.wavelengthColumn,
    ...(trained ? [strings.beforeScaling] : []),
    ...(bands ? [strings.scaling] : []),
  ];
  const caption = fill(strings.spectrumTable, formatNumber(rows.length), formatNumber(wavelengths.length));
  return { caption, columns, rows };
}
