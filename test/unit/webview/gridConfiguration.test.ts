import { assert } from 'chai';
import type { Scale, TooltipItem } from 'chart.js';
import type { Grid } from '../../../src/protocol/snapshot';
import { english } from '../../../src/protocol/strings';
import { gridConfiguration } from '../../../webview/charts/gridConfiguration';
import { cellLines } from '../../../webview/charts/gridWords';
import { readTheme } from '../../../webview/theme';
import { alibi, axis, gridOf, sinusoid, tokensOf, words } from '../../webview/support/exampleStates';

const theme = readTheme(() => '', 'sidebar');
const count = words.length;
const tokens = tokensOf(words);
const heatmap = gridOf(axis('position', count), axis('dimension', 16), [-1, 1], sinusoid);

/** The labels that an axis of a grid's chart gets. */
function labels(grid: Grid, side: 'x' | 'y', height = 160, texts = tokens): string[] {
  const picture = { grid, tokens: texts, strings: english, theme, width: 320, height };
  const scale = gridConfiguration(picture).options?.scales?.[side] as unknown as {
    min: number;
    max: number;
    afterBuildTicks(axis: object): void;
    ticks: { callback(value: number, index: number): string };
  };
  const ctx = {
    save: () => undefined,
    restore: () => undefined,
    measureText: ({ length }: string) => ({ width: 6 * length }),
  };
  const built: Pick<Scale, 'ticks'> = { ticks: [] };
  scale.afterBuildTicks(Object.assign(built, { ctx, width: 250, min: scale.min, max: scale.max }));
  return built.ticks.map(({ value }, index) => scale.ticks.callback(value, index));
}

describe('The chart of a grid', () => {
  it('has axes in cells, the first row on top', () => {
    const picture = { grid: heatmap, tokens, strings: english, theme, width: 320, height: 160 };
    const { options } = gridConfiguration(picture);
    assert.deepInclude(options?.scales?.x, { type: 'linear', min: 0, max: 16 });
    assert.deepInclude(options?.scales?.y, { type: 'linear', min: 0, max: count, reverse: true });
    assert.isFalse(options?.animation);
  });

  it('names rows by their tokens while they are high enough, and counts them otherwise', () => {
    assert.deepEqual(labels(heatmap, 'y'), ['King', '·and', '·Queen', ',', '·Queen', '·and', '·King', '.']);
    const many = gridOf(axis('position', 400), axis('dimension', 16), [-1, 1], sinusoid);
    const texts = tokensOf(
      Array.from({ length: 400 }, () => ' w'),
      {
        positions: Float64Array.from({ length: 400 }, (_, token) => 1000 + token),
      },
    );
    const rows = labels(many, 'y', 300, texts);
    assert.equal(rows[0], '1\u202f000', 'positions, not indices');
    assert.isBelow(rows.length, 20);
  });

  it('says once what its columns are', () => {
    const [first, ...others] = labels(heatmap, 'x');
    assert.equal(first, 'dim 0');
    assert.isTrue(others.every((label) => /^\d+$/.test(label)));
  });

  it('tells in its tooltip where a cell is and what its value is', () => {
    const picture = { grid: heatmap, tokens, strings: english, theme, width: 320, height: 160 };
    const callbacks = gridConfiguration(picture).options?.plugins?.tooltip?.callbacks;
    const label = callbacks?.label as unknown as (item: Pick<TooltipItem<'grid'>, 'dataIndex'>) => string[];
    assert.deepEqual(label({ dataIndex: 2 * 16 + 1 }), [
      '“·Queen”, position 2',
      'dimension 1',
      `value ${Math.cos(2).toFixed(4)}`.replace('-', '−'),
    ]);
  });

  it('says where there is no value, and where it is a mean', () => {
    const bias = gridOf(axis('query', count), axis('key', count), [-4, 4], (q, k) => alibi(0, q, k));
    assert.deepEqual(cellLines({ tokens, strings: english }, bias, 0, 1), [
      'query “King” at 0',
      'key “·and” at 1',
      english.masked,
    ]);
    const blocks = gridOf(
      axis('position', count, { perCell: 3 }),
      axis('pair', 8, { perCell: 2 }),
      [-1, 1],
      () => 0.25,
    );
    assert.deepEqual(cellLines({ tokens, strings: english }, blocks, 2, 1), [
      '“·King … .”, position 6 – 7',
      'pair 2 – 3',
      'value 0.25',
      'mean of 2 × 2',
    ]);
  });
});
