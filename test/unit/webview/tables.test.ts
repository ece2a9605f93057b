import { assert } from 'chai';
import { english as strings } from '../../../src/protocol/strings';
import { axis, gridOf, pictures, sinusoid, tokensOf, words } from '../../webview/support/exampleStates';
import { clockFaces } from '../../../webview/charts/clockFaces';
import { clocksTable } from '../../../webview/accessible/tables/clocksTable';
import { curvesTable } from '../../../webview/accessible/tables/curvesTable';
import { gridTable } from '../../../webview/accessible/tables/gridTable';
import { profileTable } from '../../../webview/accessible/tables/profileTable';
import { spectraTable } from '../../../webview/accessible/tables/spectraTable';
import { spectrumTable } from '../../../webview/accessible/tables/spectrumTable';
import { runAbout, spread } from '../../../webview/accessible/tables/table';
import { formatNumber } from '../../../src/numerics/format';

const tokens = tokensOf(words);
const gridWords = { tokens, strings };
const marks = { cursor: 2, reference: 0 };
const { heatmap, curves, clocks } = pictures.adds(words.length);

describe('The table of a grid', () => {
  it('has the values of the cells, under the names of the columns and beside the tokens', () => {
    const { columns, rows, caption } = gridTable({ grid: heatmap!, marks, head: 0 }, gridWords);
    assert.lengthOf(rows, 8);
    assert.deepEqual(columns.slice(0, 3), ['', 'dim 0', 'dim 1']);
    assert.lengthOf(columns, 17);
    assert.equal(rows[2]!.heading, 'pos 2 “·Queen”');
    assert.equal(rows[2]!.cells[5], formatNumber(sinusoid(2, 5), 4));
    assert.equal(caption, 'Values by position, value: pos 0–7 by dim 0–15.');
  });

  it('marks the row of the cursor and no other', () => {
    const { rows } = gridTable({ grid: heatmap!, marks, head: 0 }, gridWords);
    assert.deepEqual(
      rows.map(({ isCurrent }) => isCurrent),
      rows.map((_, row) => row === 2),
    );
  });

  it('marks the row of the chosen head where rows are heads', () => {
    const { rows } = gridTable({ grid: pictures.biases(8).heads!, marks, head: 3 }, gridWords);
    assert.equal(
      rows.findIndex(({ isCurrent }) => isCurrent),
      3,
    );
    assert.equal(rows[3]!.heading, 'head 3');
  });

  it('has the cells in sight only', () => {
    const sight = { rows: { from: 2, to: 5 }, columns: { from: 4, to: 8 } };
    const { columns, rows, caption } = gridTable({ grid: heatmap!, ...sight, marks, head: 0 }, gridWords);
    assert.deepEqual(columns, ['', 'dim 4', 'dim 5', 'dim 6', 'dim 7']);
    assert.deepEqual(
      rows.map(({ heading }) => heading.slice(0, 5)),
      ['pos 2', 'pos 3', 'pos 4'],
    );
    assert.match(caption, /pos 2–4 by dim 4–7, about the cursor/);
  });

  it('stays within some hundreds of cells, about the cursor and the reference', () => {
    const many = tokensOf(Array.from({ length: 300 }, (_, token) => `t${token}`));
    const grid = gridOf(axis('query', 300), axis('key', 300), [-1, 1], (row, column) => row - column);
    const at = { cursor: 200, reference: 100 };
    const { columns, rows } = gridTable({ grid, marks: at, head: 0 }, { tokens: many, strings });
    assert.isAtMost(rows.length * (columns.length - 1), 600);
    assert.isAtLeast(rows.length, 12);
    const row = rows.find(({ isCurrent }) => isCurrent)!;
    assert.equal(row.cells[columns.indexOf('key 100 “t100”') - 1], '100');
  });

  it('says what a cell covers that stands for several', () => {
    const grid = gridOf(axis('position', 8, { perCell: 4 }), axis('dimension', 16, { perCell: 8 }), [-1, 1], () => 0.5);
    const { columns, rows } = gridTable({ grid, marks, head: 0 }, gridWords);
    assert.deepEqual(columns, ['', 'dim 0–7', 'dim 8–15']);
    assert.equal(rows[0]!.heading, 'pos 0–3 “King … ,”');
    assert.isTrue(rows[0]!.isCurrent);
  });

  it('shows that there is no value where the query does not see the key', () => {
    const { rows } = gridTable({ grid: pictures.biases(8).heatmap!, marks, head: 0 }, gridWords);
    assert.equal(rows[0]!.cells[1], '–');
    assert.equal(rows[1]!.cells[0], '−0.5');
  });
});

describe('The tables of lines and dials', () => {
  it('have the values of curves by token', () => {
    const { columns, rows } = curvesTable(curves!, 2, gridWords);
    assert.deepEqual(columns, ['', 'dim 0', 'dim 5']);
    assert.deepEqual(rows[2], {
      heading: 'pos 2 “·Queen”',
      cells: [formatNumber(Math.sin(2), 4), formatNumber(sinusoid(2, 5), 4)],
      isCurrent: true,
    });
  });

  it('have the profile by distance, and mark the last distance that is not longer than the cursor’s', () => {
    const { columns, rows } = profileTable({ profiles: [pictures.rotates(8)], distance: -9 }, strings);
    assert.deepEqual(columns, ['distance', 'mean']);
    assert.deepEqual(rows[2], { heading: '8', cells: [formatNumber(-0.1 * Math.sqrt(8), 4)], isCurrent: true });
    assert.lengthOf(
      rows.filter(({ isCurrent }) => isCurrent),
      1,
    );
    assert.equal(rows.at(-1)!.heading, '252');
  });

  it('have the envelope of one profile, and the means of several', () => {
    assert.deepEqual(profileTable({ profiles: [pictures.adds(8)], distance: 0 }, strings).columns, [
      'distance',
      'mean',
      'lowest',
      'highest',
    ]);
    const several = [pictures.adds(8), pictures.biases(8)];
    const { columns, rows } = profileTable({ profiles: several, distance: undefined }, strings);
    assert.deepEqual(columns, ['distance', 'Sinusoidal', 'ALiBi']);
    assert.deepEqual(rows[1]!.cells, [formatNumber(-Math.log1p(4), 4), '−2']);
  });

  it('have the wavelength of each pair and what scaling did to it', () => {
    const spectrum = {
      wavelengths: Float64Array.of(6.28, 800),
      trained: Float64Array.of(6.28, 100),
      bands: ['kept', 'divided'] as const,
    };
    const { columns, rows } = spectrumTable(spectrum, strings);
    assert.deepEqual(columns, ['pair', 'wavelength', 'before scaling', 'scaling']);
    assert.deepEqual(rows[1], { heading: 'pair 1', cells: ['800', '100', 'divided'] });
  });

  it('have the wavelengths of several encodings side by side, as far as each has pairs', () => {
    const spectra = [Float64Array.of(6.28, 800), Float64Array.of(6.28)].map((wavelengths, column) => ({
      ...{ name: `scheme ${column}`, column },
      spectrum: { wavelengths },
    }));
    const { columns, rows } = spectraTable(spectra, strings);
    assert.deepEqual(columns, ['pair', 'scheme 0', 'scheme 1']);
    assert.deepEqual(rows[1], { heading: 'pair 1', cells: ['800', '–'] });
  });

  it('have angle, whole turns and difference of each dial', () => {
    const positions = {
      cursor: { token: 7, position: 7 },
      reference: { token: 0, position: 0 },
      trainedLength: 100,
    };
    const faces = clockFaces(clocks!, clocks!.featured, positions);
    const shown = { faces, dimensions: clocks!.dimensions, count: 8, current: 1, against: '“.” against “King”' };
    const { columns, rows, caption } = clocksTable(shown, strings);
    assert.deepEqual(columns, [
      'pair',
      'dimensions',
      'wavelength',
      'angle',
      'turns',
      'difference',
      'turns in training',
    ]);
    assert.deepEqual(rows[0]!.cells, ['0, 1', '6.283', '7', '1', '7', 'yes']);
    assert.equal(rows.at(-1)!.cells.at(-1), 'no, not once');
    assert.deepEqual(
      rows.map(({ isCurrent }) => isCurrent),
      [false, true, false, false],
    );
    assert.equal(caption, '“.” against “King”: 4 of 8 pairs; angles and differences in radians.');
  });
});

describe('Rows of a table that has too many', () => {
  it('are a run about the cursor, or spread over all', () => {
    assert.deepEqual(runAbout(50, 100, 11), [45, 56]);
    assert.deepEqual(runAbout(1, 100, 11), [0, 11]);
    assert.deepEqual(runAbout(99, 100, 11), [89, 100]);
    assert.deepEqual(runAbout(-1, 3, 11), [0, 3]);
    assert.deepEqual(spread(3, 5), [0, 1, 2]);
    assert.deepEqual(spread(101, 5), [0, 25, 50, 75, 100]);
  });
});
