import { indexPositions } from '../../src/positions/indexPositions';
import { expectClose } from './close';
import { vectorsOf } from './encodings';
import { goldenCases } from './goldenFile';

interface Inputs {
  readonly table: number[][];
  readonly alpha: number;
  readonly positions: number[];
}

describe('golden hierarchical decomposition', () => {
  for (const { name, inputs, expected } of goldenCases<Inputs, { embedding: number[][] }>(
    'hierarchical_decomposition',
  )) {
    it(`${name}: vectors equal the reference`, () => {
      const encoding = vectorsOf({
        scheme: 'hierarchical',
        hiddenSize: inputs.table[0]!.length,
        maxPositionEmbeddings: inputs.table.length,
        alpha: inputs.alpha,
        table: inputs.table.flat(),
      });
      inputs.positions.forEach((position, row) => {
        const vector = new Float64Array(encoding.dimension);
        encoding.fill(indexPositions(1, position), 0, 1, vector);
        expectClose(vector, expected.embedding[row]!, { absolute: 1e-9 });
      });
    });
  }
});
