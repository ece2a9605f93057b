import type { Spec } from '../../src/schemes/encoding';
import { expectClose } from './close';
import { vectorsOf } from './encodings';
import { goldenCases } from './goldenFile';
import { rowsOf } from './rows';

interface Inputs {
  readonly variant: 'mae' | 'timm' | 'multidim2d';
  readonly dim: number;
  /** A square one. */
  readonly grid?: number;
  readonly feat_shape?: readonly [number, number];
  readonly cls_token?: boolean;
}

describe('golden 2-D sine-cosine', () => {
  for (const { name, inputs, expected } of goldenCases<Inputs, { table: number[][] | number[][][] }>('sincos_2d')) {
    it(`${name}: the table equals the reference`, () => {
      const table = inputs.variant === 'multidim2d' ? (expected.table as number[][][]).flat() : expected.table;
      const ours = rowsOf(vectorsOf(specOf(inputs)), table.length);
      // Only MAE computes in float64.
      ours.forEach((row, n) => {
        expectClose(row, table[n] as number[], { absolute: inputs.grid ? 1e-9 : 2e-6 });
      });
    });
  }
});

function specOf({
  variant,
  dim,
  grid = 0,
  feat_shape: shape = [grid, grid],
  cls_token: classToken = false,
}: Inputs): Spec {
  const dialect = variant === 'multidim2d' ? 'multidim' : variant;
  return { scheme: 'sincos2d', dialect, hiddenSize: dim, gridHeight: shape[0], gridWidth: shape[1], classToken };
}
