import { assert } from 'chai';
import { turnCurves } from '../../../src/analysis/turnCurves';
import { finish } from '../../../src/numerics/steps';
import { indexPositions } from '../../../src/positions/indexPositions';
import { encodingOf } from '../../../src/schemes/resolveSpec';

describe('Curves of turning pairs', () => {
  const encoding = encodingOf({ scheme: 'rope', headDim: 8, ropeTheta: 10000 });
  if (encoding.acts !== 'rotates') throw new Error('RoPE rotates.');
  const frequency = (pair: number): number => 10000 ** (-pair / 4);
  const cosine = (token: number, pair: number): number => Math.cos(token * frequency(pair));

  it('are the cosine at each position where there is a point for each', () => {
    const curves = finish(turnCurves(encoding, indexPositions(100, 5), [0, 2], { start: 10, count: 20, points: 50 }));
    assert.deepEqual(
      curves.map(({ pair }) => pair),
      [0, 2],
    );
    for (const { pair, values, axis, low } of curves) {
      assert.deepInclude(axis, { first: 10, count: 20, perCell: 1 });
      values.forEach((value, point) => {
        assert.closeTo(value, cosine(15 + point, pair), 1e-6);
      });
      assert.isUndefined(low);
    }
  });

  for (const [name, positions] of [
    ['consecutive', indexPositions(1000, 3)],
    // The same, of which nobody knows that they are.
    ['any', { ...indexPositions(1000, 3), first: undefined }],
  ] as const) {
    it(`are means of blocks of ${name} positions, within their extremes`, () => {
      const [curve] = finish(turnCurves(encoding, positions, [1], { start: 100, count: 800, points: 100 }));
      assert.equal(curve?.axis.perCell, 8);
      curve?.values.forEach((value, point) => {
        const members = Array.from({ length: 8 }, (_, member) => cosine(103 + 8 * point + member, 1));
        assert.closeTo(value, members.reduce((sum, one) => sum + one, 0) / 8, 1e-6);
        assert.closeTo(curve.low?.[point] ?? NaN, Math.min(...members), 1e-6);
        assert.closeTo(curve.high?.[point] ?? NaN, Math.max(...members), 1e-6);
      });
    });
  }
});
