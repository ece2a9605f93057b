import { kerpleBias, type KerpleWeights } from '../../src/schemes/kerple';
import { expectClose } from './close';
import { goldenCases } from './goldenFile';

interface Inputs {
  readonly kernel: KerpleWeights['kernel'];
  readonly bias_p: number[];
  readonly bias_a: number[];
  readonly seq_len: number;
}

describe('golden KERPLE', () => {
  for (const { name, inputs, expected } of goldenCases<Inputs, { bias: number[][][] }>('kerple')) {
    it(`${name}: biases of every head, query and key up to it equal the reference`, () => {
      const weights = { kernel: inputs.kernel, p: inputs.bias_p, a: inputs.bias_a };
      expected.bias.forEach((rows, head) => {
        rows.forEach((row, query) => {
          // The reference computes keys after the query as if they stood at distance 0, and masks them later.
          const ours = row.map((_, key) => kerpleBias(weights, head, Math.max(query - key, 0)));
          expectClose(ours, row, { absolute: 2e-6 });
        });
      });
    });
  }
});
