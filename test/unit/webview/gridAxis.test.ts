import { assert } from 'chai';
import { cellOf, coverOf } from '../../../webview/charts/gridAxis';
import { cellAfterKey } from '../../../webview/charts/gridKeys';
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
    const ticks = axisTicks(axis('dimension', 8), 8, 800, 20);
    assert.deepEqual(
      ticks.map(({ index, value }) => [index, value]),
      Array.from({ length: 8 }, (_, index) => [index, index + 0.5]),
    );
  });

  it('has ticks at powers of two for dimensions, at tens for positions, always with both ends', () => {
    const indices = (name: 'dimension' | 'position', count: number): number[] =>
      axisTicks(axis(name, count), count, 300, 40).map(({ index }) => index);
    assert.deepEqual(indices('dimension', 128), [0, 32, 64, 96, 127]);
    assert.deepEqual(indices('position', 128), [0, 20, 40, 60, 80, 100, 127]);
  });

  it('keeps ticks apart, the first by its longer name', () => {
    for (const count of [1, 2, 3, 7, 60, 1000, 131072]) {
      const ticks = axisTicks(axis('position', count), count, 231, 40, 70);
      const pixels = ticks.map(({ value }) => (value / count) * 231);
      pixels.slice(1).forEach((pixel, index) => {
        assert.isAtLeast(pixel - pixels[index]!, index === 0 ? 70 : 40);
      });
    }
  });

  it('counts distances from where they start', () => {
    const ticks = axisTicks(axis('distance', 11, { first: -10 }), 11, 250, 44, 90);
    assert.equal(ticks[0]?.index, -10);
    assert.equal(ticks.at(-1)?.index, 0);
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
});
