import { treeWeights, writeTreeVector } from '../../src/schemes/treeVector';
import { expectClose } from './close';
import { vectorsOf } from './encodings';
import { goldenCases } from './goldenFile';
import { rowsOf } from './rows';

interface Inputs {
  readonly p_raw: number[];
  readonly max_width: number;
  readonly max_depth: number;
  readonly root_paths: number[][];
}

interface Expected {
  readonly positions_onehot: number[][];
  readonly embedding: number[][];
}

describe('golden tree encoding', () => {
  for (const { name, inputs, expected } of goldenCases<Inputs, Expected>('tree_pe_shiv_quirk')) {
    const { p_raw: decays, max_width: branching, max_depth: depth, root_paths: paths } = inputs;
    const size = decays.length * branching * depth;

    it(`${name}: the choices on every path equal the reference`, () => {
      const marks = { branching, features: 1, weights: new Float64Array(depth).fill(1) };
      paths.forEach((path, node) => {
        const choices = new Float64Array(branching * depth);
        writeTreeVector(marks, path, choices);
        expectClose(choices, expected.positions_onehot[node]!, { absolute: 0 });
      });
    });

    it(`${name}: the vector of every path equals the reference`, () => {
      const marks = { branching, features: decays.length, weights: treeWeights(decays, depth, size) };
      paths.forEach((path, node) => {
        const vector = new Float64Array(size);
        writeTreeVector(marks, path, vector);
        expectClose(vector, expected.embedding[node]!, { absolute: 2e-6 });
      });
    });

    it(`${name}: the scheme gives every path its vector`, () => {
      const levels = Math.max(...paths.map((path) => path.length));
      const positions = {
        count: paths.length,
        axes: Array.from({ length: levels }, (_, edge) => `level${edge + 1}`),
        at: (token: number, axis = 0) => paths[token]?.[axis] ?? NaN,
      };
      const encoding = vectorsOf({ scheme: 'treeEncoding', branching, depth, features: decays.length, decays });
      rowsOf(encoding, positions).forEach((row, node) => {
        expectClose(row, expected.embedding[node]!, { absolute: 2e-6 });
      });
    });
  }
});
