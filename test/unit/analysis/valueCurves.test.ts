import { assert } from 'chai';
import { valueCurves } from '../../../src/analysis/valueCurves';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { AddsEncoding } from '../../../src/schemes/encoding';
import { encodingOf } from '../../../src/schemes/resolveSpec';

const encodingOfSize = (hiddenSize: number): AddsEncoding => {
  const encoding = encodingOf({ scheme: 'sinusoidal', hiddenSize });
  if (encoding.acts !== 'adds') throw new Error('Sinusoids are added.');
  return encoding;
};

describe('Value curves', () => {
  const encoding = encodingOfSize(8);

  it('are the values themselves where there is a point for each', () => {
    const [curve] = valueCurves(encoding, indexPositions(100, 5), [0], { start: 10, count: 20, points: 50 });
    assert.deepInclude(curve?.axis, { first: 10, count: 20, perCell: 1 });
    curve?.values.forEach((value, point) => {
      assert.closeTo(value, Math.sin(15 + point), 1e-7);
    });
    assert.isUndefined(curve?.low);
  });

  for (const [count, tolerance] of [
    [3000, 1e-6],
    [100_000, 0.01],
  ] as const) {
    it(`are exact means of ${count} values, within their extremes`, () => {
      const [curve] = valueCurves(encoding, indexPositions(count), [0], { start: 0, count, points: 40 });
      const { perCell = NaN } = curve?.axis ?? {};
      assert.equal(perCell, count / 40);
      for (const point of [0, 17, 39]) {
        const members = Array.from({ length: perCell }, (_, index) => Math.sin(point * perCell + index));
        assert.closeTo(curve?.values[point] ?? NaN, members.reduce((sum, value) => sum + value, 0) / perCell, 1e-6);
        assert.closeTo(curve?.low?.[point] ?? NaN, Math.min(...members), tolerance);
        assert.closeTo(curve?.high?.[point] ?? NaN, Math.max(...members), tolerance);
        assert.isAtLeast(curve?.values[point] ?? NaN, curve?.low?.[point] ?? NaN);
      }
    });
  }

  it('cost and are alike for sines and cosines of every place', () => {
    const many = valueCurves(encoding, indexPositions(200_000, 7), [0, 1, 2, 7], {
      start: 0,
      count: 200_000,
      points: 64,
    });
    const vector = new Float64Array(8);
    for (const { dimension, axis, values } of many) {
      let sum = 0;
      for (let token = 0; token < axis.perCell; token++) {
        encoding.fill(indexPositions(1, 7 + token), 0, 1, vector);
        sum += vector[dimension] ?? NaN;
      }
      assert.closeTo(values[0] ?? NaN, sum / axis.perCell, 1e-6, `dimension ${dimension}`);
    }
  });

  it('have no value where a table has no vector', () => {
    const table = encodingOf({ scheme: 'learned', hiddenSize: 8, maxPositionEmbeddings: 4 });
    if (table.acts !== 'adds') throw new Error('Tables are added.');
    const [curve] = valueCurves(table, indexPositions(8), [1], { start: 0, count: 8, points: 4 });
    assert.deepEqual(Array.from(curve?.values ?? [], Number.isNaN), [false, false, true, true]);
  });
});
