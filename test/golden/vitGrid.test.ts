import { expectClose } from './close';
import { vectorsOf } from './encodings';
import { goldenCases } from './goldenFile';
import { rowsOf } from './rows';

interface Inputs {
  readonly grid: number;
  readonly dim: number;
  /** Pixels. */
  readonly height: number;
  readonly width: number;
  readonly patch: number;
  readonly position_embeddings_cls_first: number[][];
}

describe('golden resize of a learned grid', () => {
  for (const { name, inputs, expected } of goldenCases<Inputs, { interpolated_cls_first: number[][] }>(
    'vit_interpolate',
  )) {
    it(`${name}: the vectors of the class token and of every patch equal the reference`, () => {
      const { grid, dim: hiddenSize, patch } = inputs;
      const encoding = vectorsOf({
        scheme: 'vitGrid',
        ...{ hiddenSize, trainedHeight: grid, trainedWidth: grid },
        gridHeight: Math.floor(inputs.height / patch),
        gridWidth: Math.floor(inputs.width / patch),
        positionEmbeddings: inputs.position_embeddings_cls_first.flat(),
      });
      const wanted = expected.interpolated_cls_first;
      rowsOf(encoding, wanted.length).forEach((row, token) => {
        expectClose(row, wanted[token]!, { absolute: 2e-6 });
      });
    });
  }
});
