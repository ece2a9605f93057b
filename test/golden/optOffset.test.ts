import { expect } from 'chai';
import { optNumbering } from '../../src/positions/numbering';
import { paddedPositions } from '../../src/positions/paddedPositions';
import { slicePositions } from '../../src/positions/slicePositions';
import { goldenCases } from './goldenFile';

interface Inputs {
  readonly attention_mask: number[];
  readonly past_length: number;
}

describe('golden rows of OPT', () => {
  for (const { name, inputs, expected } of goldenCases<Inputs, { table_rows_used: number[] }>('opt_offset')) {
    it(`${name} equals the reference`, () => {
      const all = paddedPositions(inputs.attention_mask, optNumbering);
      const step = slicePositions(all, inputs.past_length, all.count - inputs.past_length);
      expect(Array.from({ length: step.count }, (_, token) => step.at(token))).to.deep.equal(expected.table_rows_used);
    });
  }
});
