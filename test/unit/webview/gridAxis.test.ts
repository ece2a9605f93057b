import { assert } from 'chai';
import { cellOf, coverOf, extentOf, wholeOf } from '../../../webview/charts/gridAxis';
import { cellAfterKey, stepBeyond } from '../../../webview/charts/gridKeys';
import { axisTicks } from '../../../webview/charts/gridTicks';
import { axis } from '../../webview/support/exampleStates';

describe('The axis of a grid', () => {
  const blocks = axis('position', 10, { perCell: 4, first: 100 });

  it('finds the cell of an index and the indices of a cell', () => {
    assert.equal(cellOf(blocks, 100), 0);
    assert.equal(cellOf(blocks, 107), 1);
    assert.equal(cellOf(blocks, 99), -1);
    assert.equal(cellOf(blocks, 110), -1);
    assert.deepEqual(coverOf(blocks, 0), [100, 103]);
    assert.deepEqual(coverOf(blocks, 2), [108, 109], 'the last cell covers fewer');
  });

  it('has a tick in the middle of the cell that it names', () => {
    const ticks = axisTicks(axis('dimension', 8), { from: 0, to: 8 }, { pixels: 800, distance: 20 });
    assert.deepEqual(
      ticks.map(({ index, value }) => [index, value]),
      Array.from({ length: 8 }, (_, index) => [index, index + 0.5]),
    );
  });

  it('has ticks at powers of two for dimensions, at tens for positions, always with both ends', () => {
    const indices = (name: 'dimension' | 'position', count: number): number[] =>
      axisTicks(axis(name, count), { from: 0, to: count }, { pixels: 300, distance: 40 }).map(({ index }) => index);
    assert.deepEqual(indices('dimension', 128), [0, 32, 64, 96, 127]);
    assert.deepEqual(indices('position', 128), [0, 20, 40, 60, 80, 100, 127]);
  });

  it('goes in even steps from the first tick on, however long its name', () => {
    const room = { pixels: 378, distance: 44, first: 70 };
    for (const [name, count, expected] of [
      ['dimension', 64, [0, 16, 32, 48, 63]],
      ['pair', 32, [0, 8, 16, 24, 31]],
      ['dimension', 24, [0, 8, 16, 23]],
      ['position', 12, [0, 5, 11]],
      ['position', 102, [0, 20, 40, 60, 80, 101]],
      ['position', 4, [0, 1, 2, 3]],
      ['dimension', 40, [0, 8, 16, 24, 32, 39]],
    ] as const) {
      const ticks = axisTicks(axis(name, count), { from: 0, to: count }, room);
      assert.deepEqual(
        ticks.map(({ index }) => index),
        [...expected],
        `${name} ${count}`,
      );
    }
  });

  it('keeps ticks apart, the first by its longer name', () => {
    for (const count of [1, 2, 3, 7, 60, 1000, 131072]) {
      const ticks = axisTicks(
        axis('position', count),
        { from: 0, to: count },
        { pixels: 231, distance: 40, first: 70 },
      );
      const pixels = ticks.map(({ value }) => (value / count) * 231);
      pixels.slice(1).forEach((pixel, index) => {
        assert.isAtLeast(pixel - pixels[index]!, index === 0 ? 70 : 40);
      });
    }
  });

  it('counts distances from where they start', () => {
    const room = { pixels: 250, distance: 44, first: 90 };
    const ticks = axisTicks(axis('distance', 11, { first: -10 }), { from: -10, to: 1 }, room);
    assert.equal(ticks[0]?.index, -10);
    assert.equal(ticks.at(-1)?.index, 0);
  });
});

describe('An axis that is looked at in parts', () => {
  const part = axis('dimension', 4, { first: 8, total: 16 });

  it('knows the whole: of dimensions by itself, of tokens by their number', () => {
    assert.equal(wholeOf(part, 5), 16);
    assert.equal(wholeOf(axis('pair', 8), 5), 8);
    assert.equal(wholeOf(axis('position', 3, { first: 2 }), 5), 5);
    assert.deepEqual(extentOf(part, 5, [0.5, 0.75]), { from: 8, to: 12 });
    assert.deepEqual(extentOf(part, 5), { from: 8, to: 12 });
  });

  it('has ticks for what has its middle in sight, where the cells are', () => {
    const ticks = axisTicks(part, { from: 8.6, to: 11.2 }, { pixels: 300, distance: 20 });
    assert.deepEqual(
      ticks.map(({ index, value }) => [index, value]),
      [
        [9, 1.5],
        [10, 2.5],
      ],
    );
  });
});

describe('Keys on a grid', () => {
  const size = { rows: 3, columns: 4 };
  it('go one cell, and stay inside', () => {
    const at = { row: 0, column: 3 };
    assert.deepEqual(cellAfterKey('ArrowDown', at, size), { row: 1, column: 3 });
    assert.deepEqual(cellAfterKey('ArrowUp', at, size), at);
    assert.deepEqual(cellAfterKey('ArrowRight', at, size), at);
    assert.deepEqual(cellAfterKey('ArrowLeft', at, size), { row: 0, column: 2 });
    assert.deepEqual(cellAfterKey('End', at, size), { row: 2, column: 3 });
    assert.deepEqual(cellAfterKey('Home', { row: 2, column: 1 }, size), { row: 0, column: 1 });
    assert.isUndefined(cellAfterKey('a', at, size));
  });

  it('go beyond at an edge only', () => {
    assert.deepEqual(stepBeyond('ArrowUp', { row: 0, column: 1 }, size), { rows: -1, columns: 0 });
    assert.deepEqual(stepBeyond('ArrowRight', { row: 0, column: 3 }, size), { rows: 0, columns: 1 });
    assert.isUndefined(stepBeyond('ArrowDown', { row: 1, column: 3 }, size));
    assert.isUndefined(stepBeyond('End', { row: 2, column: 3 }, size));
  });
});
