import { indexPositions } from '../../src/positions/indexPositions';
import { expectClose } from './close';
import { biasesOf } from './encodings';
import { goldenCases } from './goldenFile';

interface Inputs {
  readonly num_heads: number;
  readonly hidden_size: number;
  readonly seq_len: number;
}

describe('golden Sandwich', () => {
  for (const { name, inputs, expected } of goldenCases<Inputs, { bias: number[][][] }>('sandwich')) {
    const keys = inputs.seq_len;

    it(`${name}: biases of every head, query and key up to it equal the reference`, () => {
      const encoding = biasesOf({
        scheme: 'sandwich',
        numAttentionHeads: inputs.num_heads,
        hiddenSize: inputs.hidden_size,
      });
      expected.bias.forEach((rows, head) => {
        rows.forEach((row, query) => {
          const ours = new Float64Array(keys);
          encoding.fill(head, indexPositions(keys), { queryStart: query, queries: 1, keyStart: 0, keys }, ours);
          // After the query the reference has 0 and masks it later; here it is NaN.
          expectClose(
            ours.map((bias) => (Number.isNaN(bias) ? 0 : bias)),
            row,
            { absolute: 2e-6 },
          );
        });
      });
    });
  }
});
