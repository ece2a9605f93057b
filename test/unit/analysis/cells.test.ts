import { expect } from 'chai';
import { heatmap } from '../../../src/analysis/blockMeans';
import { cellAxis, cellCount, columnAxis, membersIn, membersOf } from '../../../src/analysis/cells';
import { headDistances } from '../../../src/analysis/headDistances';
import { similarity } from '../../../src/analysis/similarity';
import { indexPositions } from '../../../src/positions/indexPositions';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { expectClose } from '../../golden/close';
import { biasesOf, vectorsOf } from '../../golden/encodings';

describe('an axis of cells', () => {
  it('gives every member a cell of its own where there is room', () => {
    expect(cellAxis('position', 5, 10, 10)).to.deep.equal({ name: 'position', first: 5, count: 10, perCell: 1 });
  });

  it('never has more cells than there is room, and the last may cover fewer', () => {
    const axis = cellAxis('position', 5, 10, 4);
    expect(cellCount(axis)).to.equal(4);
    expect(membersOf(axis, 3)).to.deep.equal({ start: 14, count: 1 });
  });

  it('spans the whole members that a part of its length touches', () => {
    expect(membersIn([0.25, 0.75], 8)).to.deep.equal({ start: 2, count: 4 });
    expect(membersIn([0.3, 0.7], 8)).to.deep.equal({ start: 2, count: 4 });
    expect(membersIn([1 / 3, 2 / 3], 3), 'rounding touches nothing').to.deep.equal({ start: 1, count: 1 });
    expect(membersIn([0.99, 1], 8)).to.deep.equal({ start: 7, count: 1 });
    expect(membersIn(undefined, 5)).to.deep.equal({ start: 0, count: 5 });
    expect(membersIn([0, 1], 0)).to.deep.equal({ start: 0, count: 0 });
  });

  it('says how many columns there are where it shows a part of them', () => {
    const window = { start: 0, count: 1, maxRows: 1, maxColumns: 2 };
    expect(columnAxis('pair', 64, { ...window, columns: [0.5, 0.5625] })).to.deep.equal({
      name: 'pair',
      first: 32,
      count: 4,
      perCell: 2,
      total: 64,
    });
    expect(columnAxis('pair', 64, window)).to.not.have.property('total');
  });

  it('has no cells without members', () => {
    expect(cellCount(cellAxis('position', 0, 0, 100))).to.equal(0);
  });
});

describe('the heatmap', () => {
  const window = { start: 2, count: 3, maxRows: 100, maxColumns: 100 };
  const positions = indexPositions(10, 1);

  it('of vectors shows their values from the start of the window on', () => {
    const { values, rowAxis, columnAxis } = heatmap(
      encodingOf({ scheme: 'sinusoidal', hiddenSize: 2 }),
      positions,
      window,
    )!;
    expectClose(
      values,
      [3, 4, 5].flatMap((n) => [Math.sin(n), Math.cos(n)]),
      { absolute: 1e-7 },
    );
    expect(rowAxis).to.deep.equal({ name: 'position', first: 2, count: 3, perCell: 1 });
    expect(columnAxis).to.deep.equal({ name: 'dimension', first: 0, count: 2, perCell: 1 });
  });

  it('of a rotation shows the cosines of its angles', () => {
    const grid = heatmap(encodingOf({ scheme: 'rope', headDim: 4 }), positions, window)!;
    expectClose(
      grid.values,
      [3, 4, 5].flatMap((n) => [Math.cos(n), Math.cos(n / 100)]),
      { absolute: 1e-7 },
    );
    expect(grid.range).to.deep.equal([-1, 1]);
  });

  it('of a causal bias is empty above the diagonal', () => {
    const grid = heatmap(encodingOf({ scheme: 'alibi' }), positions, window, { head: 1 })!;
    expect([...grid.values]).to.deep.equal([-0, NaN, NaN, -0.25, -0, NaN, -0.5, -0.25, -0].map((value) => value + 0));
    expect(grid.range).to.deep.equal([-0.5, 0.5]);
  });

  it('of no encoding does not exist', () => {
    expect(heatmap(encodingOf({ scheme: 'nope' }), positions, window)).to.equal(undefined);
  });

  it('of a million positions has a row for each pixel, with exact means', () => {
    const encoding = vectorsOf({ scheme: 'sinusoidal', hiddenSize: 8 });
    const million = indexPositions(1_000_000);
    const grid = heatmap(encoding, million, { start: 0, count: 1_000_000, maxRows: 500, maxColumns: 8 })!;
    expect([grid.rows, grid.rowAxis.perCell]).to.deep.equal([500, 2000]);
    const members = new Float64Array(2000 * 8);
    encoding.fill(million, 400 * 2000, 2000, members);
    const mean = new Float64Array(8);
    members.forEach((value, index) => (mean[index % 8]! += value / 2000));
    expectClose(grid.values.subarray(400 * 8, 401 * 8), mean, { absolute: 1e-7 });
  });

  it('beyond a learned table is empty', () => {
    const grid = heatmap(
      encodingOf({ scheme: 'learned', hiddenSize: 2, maxPositionEmbeddings: 4 }),
      positions,
      window,
    )!;
    expect([...grid.values].map(Number.isNaN)).to.deep.equal([false, false, true, true, true, true]);
  });

  it('of no tokens has no cells', () => {
    const grid = heatmap(encodingOf({ scheme: 'sinusoidal' }), indexPositions(0), { ...window, start: 0, count: 0 })!;
    expect([grid.rows, grid.values.length]).to.deep.equal([0, 0]);
    expect(grid.range).to.deep.equal([-1, 1]);
  });
});

describe('the similarity of positions', () => {
  const window = { start: 0, count: 4, maxRows: 10, maxColumns: 10 };

  it('of one pair of frequency 1 is the cosine of the distance', () => {
    const { values } = similarity(vectorsOf({ scheme: 'sinusoidal', hiddenSize: 2 }), indexPositions(4), window);
    const expected = [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].map((j) => Math.cos(i - j)));
    expectClose(values, expected, { absolute: 1e-7 });
  });

  it('of a learned vector with itself is 1', () => {
    const { values } = similarity(vectorsOf({ scheme: 'learned' }), indexPositions(4), window);
    expectClose(
      [0, 5, 10, 15].map((index) => values[index]!),
      [1, 1, 1, 1],
      { absolute: 1e-6 },
    );
  });
});

describe('biases by head and distance', () => {
  it('of a causal scheme end at distance 0', () => {
    const grid = headDistances(biasesOf({ scheme: 'alibi', numAttentionHeads: 2 }), {
      maxDistance: 2,
      maxRows: 9,
      maxColumns: 9,
    });
    expect([...grid.values].map((value) => value + 0)).to.deep.equal([-0.125, -0.0625, 0, -0.0078125, -0.00390625, 0]);
    expect(grid.columnAxis).to.deep.equal({ name: 'distance', first: -2, count: 3, perCell: 1 });
  });

  it('of a bidirectional one span both sides', () => {
    const grid = headDistances(biasesOf({ scheme: 't5' }), { maxDistance: 5, maxRows: 12, maxColumns: 99 });
    expect([grid.rows, grid.columns]).to.deep.equal([12, 11]);
  });
});
