import { assert } from 'chai';
import type { Grid } from '../../../src/protocol/snapshot';
import { divergingMap, stepOf } from '../../../webview/charts/colourMap';
import { paintCells } from '../../../webview/charts/gridImage';
import { axis, gridOf, sinusoid } from '../../webview/support/exampleStates';

const map = divergingMap([0.1, 0.1, 0.1]);

function painted(grid: Grid): Uint32Array {
  const words = new Uint32Array(grid.rows * grid.columns);
  paintCells(grid, map, words);
  return words;
}

describe('The image of a grid', () => {
  it('has the colour of each value, row by row', () => {
    const grid = gridOf(axis('position', 20), axis('dimension', 8), [-1, 1], sinusoid);
    const words = painted(grid);
    grid.values.forEach((value, cell) => {
      assert.equal(words[cell], map.words[stepOf(map, value, grid.range)], `cell ${cell}`);
    });
  });

  it('is transparent where there is no value', () => {
    const grid = gridOf(axis('query', 2), axis('key', 2), [-1, 1], (row, column) => (column > row ? NaN : 1));
    assert.deepEqual(
      Array.from(painted(grid), (word) => word >>> 24),
      [255, 0, 255, 255],
    );
  });

  it('takes values beyond the range at its ends, and any value of an empty range in the middle', () => {
    const values = [-Infinity, -2, 2, Infinity];
    const grid = gridOf(axis('position', 1), axis('dimension', 4), [-1, 1], (_, column) => values[column] ?? NaN);
    const [low, high] = [map.words[0], map.words[map.size - 1]];
    assert.deepEqual(Array.from(painted(grid)), [low, low, high, high]);
    const flat = painted({ ...grid, range: [1, 1], values: Float32Array.of(1, 1, 1, NaN) });
    assert.deepEqual(Array.from(flat), [...Array<number>(3).fill(map.words[(map.size - 1) / 2]!), 0]);
  });
});
