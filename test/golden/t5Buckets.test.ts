import { expect } from 'chai';
import { biasesOf } from './encodings';
import { goldenCases } from './goldenFile';

interface Inputs {
  readonly bidirectional: boolean;
  readonly num_buckets: number;
  readonly max_distance: number;
  readonly relative_position_memory_minus_query: number[];
}

describe('golden T5 buckets', () => {
  for (const { name, inputs, expected } of goldenCases<Inputs, { bucket: number[] }>('t5_buckets')) {
    it(`${name} equals the reference at every distance`, () => {
      const encoding = biasesOf({
        scheme: 't5',
        bidirectional: inputs.bidirectional,
        relativeAttentionNumBuckets: inputs.num_buckets,
        relativeAttentionMaxDistance: inputs.max_distance,
      });
      const buckets = inputs.relative_position_memory_minus_query.map((distance) => encoding.bucket!(distance));
      expect(buckets).to.deep.equal(expected.bucket);
    });
  }
});
