import { expect } from 'chai';
import { debertaBucket, debertaIndex } from '../../src/schemes/debertaBucket';
import { goldenCases } from './goldenFile';

interface Inputs {
  readonly position_buckets: number;
  readonly max_relative_positions: number;
  readonly relative_position_query_minus_key: number[];
}

describe('golden DeBERTa buckets', () => {
  for (const { name, inputs, expected } of goldenCases<Inputs, { bucket: number[] }>('deberta_log_buckets')) {
    const buckets = {
      positionBuckets: inputs.position_buckets,
      maxRelativePositions: inputs.max_relative_positions,
    };
    it(`${name} equals the reference at every distance`, () => {
      const ours = inputs.relative_position_query_minus_key.map((distance) => debertaBucket(buckets, distance));
      expect(ours).to.deep.equal(expected.bucket);
    });

    it(`${name}: rows of the table are the buckets moved by the span, and clipped`, () => {
      const ours = inputs.relative_position_query_minus_key.map((distance) => debertaIndex(buckets, distance));
      expect(ours).to.deep.equal(expected.bucket.map((bucket) => bucket + inputs.position_buckets));
      expect(debertaIndex(buckets, -1e6)).to.equal(0);
      expect(debertaIndex(buckets, 1e6)).to.equal(2 * inputs.position_buckets - 1);
    });
  }

  it('falls in the bucket of the float32 logarithm at the one distance known to depend on it', () => {
    const buckets = { positionBuckets: 512, maxRelativePositions: 4096 };
    // In float64, ⌈ln(1643/256) / ln(4095/256) · 255⌉ + 256 is 428.
    expect(Math.ceil((Math.log(1643 / 256) / Math.log(4095 / 256)) * 255) + 256).to.equal(428);
    expect(debertaBucket(buckets, 1643)).to.equal(427);
    expect(debertaBucket(buckets, -1643)).to.equal(-427);
    expect(debertaBucket(buckets, 1644)).to.equal(428);
  });
});
