import { assert } from 'chai';
import type { Snapshot } from '../../../src/protocol/snapshot';
import { comparisonReport, reportPictures } from '../../../src/session/comparisonReport';
import { pictures, stateOf } from '../../webview/support/exampleStates';

const properties = [
  { id: 'range', label: 'Range | reach', definition: 'What *it* is.', cells: ['∞', '512'] },
  { id: 'cost', label: 'Cost', definition: 'Bytes.', cells: ['0', '1'] },
];
const state = stateOf({ kind: 'compare', pictures: [pictures.adds(8), pictures.biases(8)], properties });
if (!state.snapshot) throw new Error('no snapshot');
const difference = { ...state.snapshot.pictures[1]!.heatmap!, title: 'Difference to Sinusoidal' };
const snapshot: Snapshot = {
  ...state.snapshot,
  baseline: 0,
  pictures: [state.snapshot.pictures[0]!, { ...state.snapshot.pictures[1]!, difference }],
  notices: ['A notice.'],
};
const input = { snapshot, controls: state.controls, version: '1.2.3', stem: 'my report' };

describe('The report of a comparison', () => {
  const text = comparisonReport(input);

  it('has a picture of all that each scheme has, named by scheme and file', () => {
    assert.deepEqual(
      reportPictures(input).map(({ fileName, column, chart }) => [fileName, column, chart]),
      [
        ['my report-heatmap-1.png', 0, 'heatmap'],
        ['my report-heatmap-2.png', 1, 'heatmap'],
        ['my report-difference-2.png', 1, 'difference'],
        ['my report-heads-2.png', 1, 'heads'],
        ['my report-profile.png', 0, 'profile'],
      ],
    );
  });

  it('overlays the spectra where several have one', () => {
    const turning = snapshot.pictures.map((picture) => ({
      ...picture,
      spectrum: { wavelengths: Float64Array.of(6, 60, Infinity) },
    }));
    const both = { ...input, snapshot: { ...snapshot, pictures: turning } };
    const shown = reportPictures(both).filter(({ chart }) => chart === 'spectra');
    const alt = ['Sinusoidal', 'ALiBi'].map((name) => `${name}: 2 wavelengths from 6 to 60 positions.`).join(' ');
    assert.deepEqual(shown, [{ column: 0, chart: 'spectra', fileName: 'my report-spectra.png', alt }]);
    assert.include(comparisonReport(both), `## Spectra\n\n![${alt}](my%20report-spectra.png)`);
    const [one, other] = [turning[0]!, snapshot.pictures[1]!];
    const single = reportPictures({ ...both, snapshot: { ...snapshot, pictures: [one, other] } });
    assert.notInclude(
      single.map(({ chart }) => chart),
      'spectra',
    );
  });

  it('shows every picture once, with a finding as its text', () => {
    for (const { fileName, alt } of reportPictures(input)) {
      const link = `](${encodeURI(fileName)})`;
      assert.lengthOf(text.split(link), 2, fileName);
      assert.match(alt, /\d/, 'a finding has numbers');
    }
    assert.include(text, '![Values by position of Sinusoidal: 8 positions by 16 dimensions, value from');
  });

  it('holds the specs as JSON that can be read back', () => {
    const blocks = [...text.matchAll(/```json\n([\s\S]*?)\n```/g)].map(([, json = '']) => JSON.parse(json) as unknown);
    assert.deepEqual(
      blocks,
      snapshot.pictures.map(({ spec }) => spec),
    );
  });

  it('tabulates the measured properties and says what each is', () => {
    assert.include(text, '| Property | Sinusoidal | ALiBi |\n| --- | ---: | ---: |\n| Range \\| reach | ∞ | 512 |\n');
    assert.include(text, '- **Range \\| reach**: What \\*it\\* is.');
  });

  it('says what it is of, what differences are to, and what was noticed', () => {
    assert.match(text, /^# Comparison of Sinusoidal, ALiBi\n\n/);
    assert.include(text, 'royalty.txt, selection; 8 tokens at positions 0 to 7. Phasor 1.2.3.');
    assert.include(text, 'Differences are to Sinusoidal.');
    assert.include(text, '> A notice.');
    assert.isTrue(text.endsWith('\n'));
  });
});
