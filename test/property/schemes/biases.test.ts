import { expect } from 'chai';
import fc from 'fast-check';
import { indexPositions } from '../../../src/positions/indexPositions';
import { expectClose } from '../../golden/close';
import { biasesOf } from '../../golden/encodings';

const distance = fc.integer({ min: 0, max: 100_000 });

describe('T5 buckets', () => {
  const encoding = fc
    .record({
      buckets: fc.integer({ min: 4, max: 64 }),
      reach: fc.integer({ min: 1, max: 2000 }),
      bidirectional: fc.boolean(),
    })
    .map(({ buckets, reach, bidirectional }) =>
      biasesOf({
        scheme: 't5',
        relativeAttentionNumBuckets: buckets,
        relativeAttentionMaxDistance: buckets + reach,
        bidirectional,
        numAttentionHeads: 1,
      }),
    );

  it('never decrease with the distance, on either side', () => {
    fc.assert(
      fc.property(encoding, distance, distance, (biases, a, b) => {
        const [near, far] = [Math.min(a, b), Math.max(a, b)];
        expect(biases.bucket!(-near)).to.be.at.most(biases.bucket!(-far));
        if (!biases.causal && near > 0) expect(biases.bucket!(near)).to.be.at.most(biases.bucket!(far));
      }),
    );
  });

  it('stay within their number', () => {
    fc.assert(
      fc.property(encoding, fc.integer({ min: -100_000, max: 100_000 }), (biases, signed) => {
        expect(biases.bucket!(signed)).to.be.within(0, biases.bucketCount! - 1);
      }),
    );
  });

  it('of keys before and after the query never coincide when bidirectional', () => {
    const both = biasesOf({ scheme: 't5' });
    fc.assert(
      fc.property(distance, fc.integer({ min: 1, max: 100_000 }), (before, after) => {
        expect(both.bucket!(-before)).to.not.equal(both.bucket!(after));
      }),
    );
  });
});

describe('ALiBi', () => {
  const encoding = fc
    .integer({ min: 1, max: 100 })
    .map((heads) => biasesOf({ scheme: 'alibi', numAttentionHeads: heads }));
  const example = encoding.chain((biases) => fc.tuple(fc.constant(biases), fc.nat(biases.heads - 1)));

  it('is linear in the distance', () => {
    fc.assert(
      fc.property(example, distance, distance, ([biases, head], a, b) => {
        const apart = biases.bias(head, -a) + biases.bias(head, -b);
        expectClose([biases.bias(head, -a - b)], [apart], { absolute: 1e-9 });
      }),
    );
  });

  it('gives every head another slope, all between 2^−8 and 1', () => {
    fc.assert(
      fc.property(encoding, ({ slopes, heads }) => {
        expect(new Set(slopes)).to.have.property('size', heads);
        expect([...slopes!].every((slope) => slope >= 2 ** -8 && slope < 1)).to.be.true;
      }),
    );
  });
});

describe('a bias', () => {
  it('is the same wherever the text starts', () => {
    const encoding = fc.constantFrom(biasesOf({ scheme: 'alibi' }), biasesOf({ scheme: 't5' }));
    const window = { queryStart: 3, queries: 5, keyStart: 0, keys: 9 };
    fc.assert(
      fc.property(encoding, fc.nat(1_000_000), (biases, offset) => {
        const [here, moved] = [0, offset].map((first) => {
          const out = new Float64Array(45);
          biases.fill(1, indexPositions(9, first), window, out);
          return [...out];
        });
        expect(moved).to.deep.equal(here);
      }),
    );
  });
});
