import { assert } from 'chai';
import { english } from '../../../src/protocol/strings';
import { spectrumConfiguration } from '../../../webview/charts/spectrumConfiguration';
import { markerOf, pointsOf, powerLabel, powerTicks, sharedAxes } from '../../../webview/charts/spectrumPoints';
import { readTheme } from '../../../webview/theme';

const theme = readTheme(() => '', 'sidebar');
const scaled = {
  wavelengths: Float64Array.of(10, 400, 80000),
  trained: Float64Array.of(10, 100, 10000),
  bands: ['kept', 'blended', 'divided'] as const,
  factor: 8,
  trainedLength: 64,
  targetLength: 512,
};

describe('The points of a spectrum', () => {
  it('stand at the logarithms of the wavelengths; pairs that do not turn have none', () => {
    assert.deepEqual(pointsOf(Float64Array.of(10, 1000, Infinity)), [
      { x: 0, y: 1 },
      { x: 1, y: 3 },
    ]);
  });

  it('differ by shape and colour from band to band', () => {
    const markers = scaled.bands.map((band) => markerOf(theme, band));
    assert.lengthOf([...new Set(markers.map(({ shape }) => shape))], 3);
    assert.lengthOf([...new Set(markers.map(({ colour }) => colour))], 3);
  });

  it('share axes that hold every spectrum and every length', () => {
    const axes = sharedAxes([scaled, { wavelengths: Float64Array.of(2, 4), targetLength: 1e6 }]);
    assert.equal(axes.pairs, 3);
    assert.isBelow(axes.from, Math.log10(2));
    assert.isAbove(axes.to, 6);
    assert.deepEqual(sharedAxes([{ wavelengths: Float64Array.of(Infinity) }]), { pairs: 1, from: 0, to: 1 });
  });

  it('have powers of ten beside them', () => {
    assert.deepEqual(powerTicks({ pairs: 1, from: 0.7, to: 3.2 }, 5), [1, 2, 3]);
    assert.deepEqual(powerTicks({ pairs: 1, from: 0.7, to: 9.2 }, 5), [2, 4, 6, 8]);
    assert.deepEqual([-1, 0, 1, 2, 3, 12].map(powerLabel), ['10⁻¹', '1', '10', '100', '10³', '10¹²']);
  });
});

describe('The chart of a spectrum', () => {
  const picture = { spectrum: scaled, axes: sharedAxes([scaled]), theme, strings: english, width: 320 };
  const { data, options } = spectrumConfiguration(picture);
  const label = (datasetIndex: number, x: number): unknown =>
    options?.plugins?.tooltip?.callbacks?.label?.call({} as never, { datasetIndex, parsed: { x } } as never);

  it('shows the wavelengths in use and those before scaling, and a level line at each length', () => {
    assert.deepEqual(
      data.datasets.map(({ data: points }) => points.length),
      [3, 3, 2, 2],
    );
    assert.deepEqual(
      data.datasets.slice(2).map(({ data: ends }) => ends.map((end) => (end as { y: number }).y)),
      [scaled.trainedLength, scaled.targetLength].map(Math.log10).map((y) => [y, y]),
    );
  });

  it('says in its tooltip what became of a pair', () => {
    assert.equal(label(0, 2), 'wavelength 80\u202f000, divided');
    assert.equal(label(1, 2), 'before scaling 10\u202f000');
  });
});
