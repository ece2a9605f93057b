import { assert } from 'chai';
import { finish } from '../../../src/numerics/steps';
import { indexPositions } from '../../../src/positions/indexPositions';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { curvesOf } from '../../../src/session/curvesOf';

describe('The curves of a picture', () => {
  const shown = (spec: { scheme: string; [name: string]: unknown }, dimensions: readonly number[]) =>
    finish(
      curvesOf(
        encodingOf(spec as Parameters<typeof encodingOf>[0]),
        indexPositions(9, 0),
        { start: 0, count: 9, maxRows: 100, maxColumns: 100 },
        { columns: 100, dimensions },
      ),
    )?.map(({ label, dimension, pair }) => [label, dimension, pair]);

  it('are of the chosen dimensions of a vector, or of a few', () => {
    assert.deepEqual(shown({ scheme: 'sinusoidal', hiddenSize: 16 }, [3, 3, 99]), [['3', 3, undefined]]);
    assert.lengthOf(shown({ scheme: 'sinusoidal', hiddenSize: 16 }, []) ?? [], 4);
  });

  it('are of the pairs that hold the chosen dimensions of a rotation, each once, or of none', () => {
    // Half layout: dimension d is of pair d or d − 4.
    assert.deepEqual(shown({ scheme: 'rope', headDim: 8, layout: 'half' }, [2, 6, 5, 99]), [
      ['2', 2, 2],
      ['1', 5, 1],
    ]);
    assert.deepEqual(shown({ scheme: 'rope', headDim: 8 }, []), []);
  });

  it('are none of a bias', () => {
    assert.isUndefined(shown({ scheme: 'alibi' }, [1]));
  });
});
