import { expect } from 'chai';
import { indexPositions } from '../../src/positions/indexPositions';
import { expectClose } from './close';
import { biasesOf } from './encodings';
import { goldenCases } from './goldenFile';

interface Inputs {
  readonly num_heads: number;
  readonly seq_len: number;
  readonly alibi_bias_max: number;
}

interface Expected {
  readonly slopes_f64: number[];
  readonly mpt_bias_row: number[][];
  readonly bloom_bias_row: number[][];
  readonly falcon_bias_row_bf16_slopes: number[][];
  /** By head, the biases of query i for keys 0 … i. */
  readonly causal_bias_first_rows_f64: number[][][];
}

describe('golden ALiBi', () => {
  for (const { name, inputs, expected } of goldenCases<Inputs, Expected>('alibi')) {
    const length = inputs.seq_len;
    const spec = { scheme: 'alibi', numAttentionHeads: inputs.num_heads, alibiBiasMax: inputs.alibi_bias_max };
    const encoding = biasesOf(spec);
    const biasRow = (head: number, query: number, keys: number, biases = encoding): Float64Array => {
      const row = new Float64Array(keys);
      const window = { queryStart: query, queries: 1, keyStart: 0, keys };
      biases.fill(head, indexPositions(length), window, row);
      return row;
    };

    it(`${name}: slopes equal the reference`, () => {
      expectClose(encoding.slopes!, expected.slopes_f64, { absolute: 1e-9 });
    });

    it(`${name}: biases of the first queries equal the reference`, () => {
      expected.causal_bias_first_rows_f64.forEach((rows, head) => {
        rows.forEach((row, query) => {
          expectClose(biasRow(head, query, query + 1), row, { absolute: 1e-9 });
        });
      });
    });

    it(`${name}: biases of the last query equal MPT's`, () => {
      expected.mpt_bias_row.forEach((row, head) => {
        expectClose(biasRow(head, length - 1, length), row, { absolute: 2e-6 });
      });
    });

    it(`${name}: biases of the last query equal BLOOM's and, to the bit, Falcon's`, () => {
      const [bloom, falcon] = ['bloom', 'falcon'].map((dialect) => biasesOf({ ...spec, dialect }));
      expected.bloom_bias_row.forEach((row, head) => {
        expectClose(biasRow(head, length - 1, length, bloom), row, { absolute: 2e-6 });
        expectClose(biasRow(head, length - 1, length, falcon), expected.falcon_bias_row_bf16_slopes[head]!, {
          relative: 1e-7,
        });
      });
    });

    it(`${name}: a key after its query has no bias`, () => {
      expect(biasRow(0, 0, length).subarray(1).every(Number.isNaN)).to.be.true;
    });
  }
});
