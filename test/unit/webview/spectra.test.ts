import { assert } from 'chai';
import { english } from '../../../src/protocol/strings';
import { lineStyle } from '../../../webview/charts/lineStyle';
import { lengthsOf, spectraConfiguration } from '../../../webview/charts/spectraConfiguration';
import { sharedAxes } from '../../../webview/charts/spectrumPoints';
import { readTheme } from '../../../webview/theme';

const theme = readTheme(() => '', 'sidebar');
const spectra = [
  { name: 'RoPE', column: 0, spectrum: { wavelengths: Float64Array.of(6, 600), trainedLength: 8192 } },
  {
    name: 'YaRN',
    column: 2,
    spectrum: { wavelengths: Float64Array.of(6, 9600, Infinity), trainedLength: 8192, targetLength: 131072 },
  },
];

describe('Overlaid spectra', () => {
  const axes = sharedAxes(spectra.map(({ spectrum }) => spectrum));
  const { data, options } = spectraConfiguration({ spectra, axes, theme, strings: english, width: 480 });

  it('are a line each, in the look of their columns', () => {
    const [rope, yarn] = data.datasets;
    assert.deepEqual([rope?.label, yarn?.label], ['RoPE', 'YaRN']);
    assert.deepEqual(yarn?.data, [
      { x: 0, y: Math.log10(6) },
      { x: 1, y: Math.log10(9600) },
    ]);
    assert.deepEqual(
      [rope?.borderColor, yarn?.borderColor],
      [0, 2].map((column) => lineStyle(theme, column).colour),
    );
  });

  it('have every trained and every target length once', () => {
    assert.deepEqual(lengthsOf(spectra), { trained: [8192], target: [131072] });
    const levels = data.datasets.slice(2).map(({ data: ends }) => ends.map((end) => (end as { y: number }).y));
    assert.deepEqual(
      levels,
      [8192, 131072].map(Math.log10).map((y) => [y, y]),
    );
  });

  it('name encoding and wavelength at the pointer', () => {
    const label = options?.plugins?.tooltip?.callbacks?.label;
    const item = { dataset: { label: 'YaRN' }, datasetIndex: 1, parsed: { x: 1 } };
    assert.equal(label?.call({} as never, item as never), 'YaRN: wavelength 9\u202f600');
  });
});
