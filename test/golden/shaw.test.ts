import { expect } from 'chai';
import { shawIndex } from '../../src/schemes/shawIndex';
import { biasesOf } from './encodings';
import { goldenCases } from './goldenFile';

describe('golden Shaw', () => {
  for (const { name, inputs, expected } of goldenCases<
    { length: number; max_relative_position: number },
    { index: number[][] }
  >('shaw_relative_index')) {
    it(`${name}: the row of every query and key equals the reference`, () => {
      const k = inputs.max_relative_position;
      const ours = expected.index.map((row, query) => row.map((_, key) => shawIndex(k, key - query)));
      expect(ours).to.deep.equal(expected.index);
    });

    it(`${name}: the encoding reads these rows`, () => {
      const encoding = biasesOf({ scheme: 'shaw', maxRelativePosition: inputs.max_relative_position });
      const ours = expected.index.map((row, query) => row.map((_, key) => encoding.bucket!(key - query)));
      expect(ours).to.deep.equal(expected.index);
    });
  }
});
