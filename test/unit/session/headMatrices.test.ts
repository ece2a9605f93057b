import { assert } from 'chai';
import { heatmap } from '../../../src/analysis/blockMeans';
import { finish, type Steps } from '../../../src/numerics/steps';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { HeadMatrices } from '../../../src/protocol/snapshot';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { Recent } from '../../../src/session/recent';
import { headMatricesSteps } from '../../../src/session/headMatricesSteps';

describe('The small matrices of the heads', () => {
  const matrices = (spec: object, count: number, given: object = {}) =>
    finish(
      headMatricesSteps({
        encoding: encodingOf(spec as { scheme: string }, { sequenceLength: count }),
        positions: indexPositions(count, 0),
        head: 0,
        all: false,
        window: { start: 0, count, maxRows: 300, maxColumns: 300 },
        remember: (_key, compute) => compute(),
        ...given,
      }),
    );

  for (const scheme of ['alibi', 't5', 'fire', 'swin', 'deberta']) {
    it(`of ${scheme} hold what the heatmap of each head holds in as few cells`, () => {
      const found = matrices({ scheme }, 49)!;
      const encoding = encodingOf({ scheme }, { sequenceLength: 49 });
      const cells = { start: 0, count: 49, maxRows: 24, maxColumns: 24 };
      found.heads.forEach((head, index) => {
        const expected = heatmap(encoding, indexPositions(49, 0), cells, { head })!;
        const size = found.rows * found.columns;
        assert.deepEqual([found.rows, found.columns], [expected.rows, expected.columns]);
        assert.deepEqual(found.values.slice(index * size, (index + 1) * size), expected.values);
      });
      const greatest = found.values.reduce(
        (most, value) => (Number.isNaN(value) ? most : Math.max(most, Math.abs(value))),
        0,
      );
      assert.deepEqual(found.range, [-greatest, greatest]);
    });
  }

  it('are those of a few heads, the chosen one among them, until all are wanted', () => {
    const spec = { scheme: 'alibi', numAttentionHeads: 40 };
    assert.deepEqual([...matrices(spec, 9)!.heads], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    assert.deepEqual([...matrices(spec, 9, { head: 30 })!.heads].slice(-2), [10, 30]);
    assert.lengthOf(matrices(spec, 9, { all: true })!.heads, 40);
    assert.equal(matrices(spec, 9)!.total, 40);
  });

  it('are of the part in sight', () => {
    const window = { start: 4, count: 5, columns: [0.25, 0.5], maxRows: 300, maxColumns: 300 };
    const { rowAxis, columnAxis, values } = matrices({ scheme: 'alibi', numAttentionHeads: 2 }, 16, { window })!;
    assert.deepInclude(rowAxis, { first: 4, count: 5, perCell: 1 });
    assert.deepInclude(columnAxis, { first: 4, count: 4, perCell: 1 });
    // Query 8, key 4, slope 1/16 in the first of two heads.
    assert.equal(values[4 * 4], -4 / 16);
  });

  it('are of the first tokens where looking at every query and key of all would take long', () => {
    const found = matrices({ scheme: 'fire' }, 2000)!;
    assert.equal(found.rowAxis.count, 256);
    assert.equal(found.columnAxis.count, 256);
    for (const scheme of ['alibi', 't5', 'kerple', 'sandwich']) {
      assert.equal(matrices({ scheme }, 1_000_000)!.rowAxis.count, 1_000_000);
    }
  });

  it('are not there for one head, no token, or another way to act', () => {
    assert.isUndefined(matrices({ scheme: 'alibi', numAttentionHeads: 1 }, 9));
    assert.isUndefined(matrices({ scheme: 'alibi' }, 0));
    assert.isUndefined(matrices({ scheme: 'rope' }, 9));
  });

  it('are computed once for one part of one text', () => {
    const known = new Recent<HeadMatrices | undefined>(4);
    const remember = (key: string, compute: () => Steps<HeadMatrices | undefined>) => known.inSteps(key, compute);
    const first = matrices({ scheme: 'alibi' }, 9, { remember });
    assert.strictEqual(matrices({ scheme: 'alibi' }, 9, { remember, head: 3 }), first);
  });
});
