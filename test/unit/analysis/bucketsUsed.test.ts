import { expect } from 'chai';
import { bucketsUsed } from '../../../src/analysis/bucketsUsed';
import type { Spec } from '../../../src/schemes/encoding';
import { biasesOf } from '../../golden/encodings';

describe('Buckets used', () => {
  const specs: readonly Spec[] = [
    { scheme: 't5' },
    { scheme: 't5', bidirectional: false },
    { scheme: 'deberta', positionBuckets: 32, maxRelativePositions: 100 },
    { scheme: 'shaw', maxRelativePosition: 5 },
  ];

  it('are as many as looking at every distance finds', () => {
    for (const spec of specs) {
      const biases = biasesOf(spec);
      const bucket = (distance: number): number => biases.bucket?.(distance) ?? NaN;
      for (const [before, after] of [
        [0, 0],
        [1, 0],
        [7, 7],
        [40, 3],
        [300, 300],
      ] as const) {
        const every = new Set<number>();
        for (let distance = -before; distance <= after; distance++) every.add(bucket(distance));
        expect(bucketsUsed(bucket, before, after), `${spec.scheme} ${before} ${after}`).to.equal(every.size);
      }
    }
  });

  it('are found in a few look-ups a bucket, however far the distances go', () => {
    const t5 = biasesOf({ scheme: 't5' });
    let looked = 0;
    const used = bucketsUsed(
      (distance) => {
        looked++;
        return t5.bucket?.(distance) ?? NaN;
      },
      1e12,
      1e12,
    );
    // Bucket 16, "0 away, yet after the query", is never used.
    expect(used).to.equal(31);
    expect(looked).to.be.below(1000);
  });
});
