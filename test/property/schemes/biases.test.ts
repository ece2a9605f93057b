import { expect } from 'chai';
import fc from 'fast-check';
import { closedSums } from '../../../src/analysis/closedSums';
import { finish } from '../../../src/numerics/steps';
import { indexPositions } from '../../../src/positions/indexPositions';
import { expectClose } from '../../golden/close';
import { kerpleBias } from '../../../src/schemes/kerple';
import { biasesOf, vectorsOf } from '../../golden/encodings';

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
        const apart = biases.bias(head, a, 0) + biases.bias(head, b, 0);
        expectClose([biases.bias(head, a + b, 0)], [apart], { absolute: 1e-9 });
      }),
    );
  });

  it('sums over distances in closed form to what the biases at them sum to', () => {
    fc.assert(
      fc.property(example, distance, fc.nat(300), ([biases, head], nearest, count) => {
        const first = 1 - count - nearest;
        const values = Array.from({ length: count }, (_, k) => biases.biasAtDistance!(head, first + k));
        const sum = values.reduce((all, value) => all + value, 0);
        const moment = values.reduce((all, value, k) => all + k * value, 0);
        expectClose(biases.sumsAtDistances!(head, first, count), [sum, moment], { relative: 1e-9 });
      }),
    );
  });

  it('in the dialect of BLOOM is the same up to a constant by query, which the softmax takes out', () => {
    fc.assert(
      fc.property(example, distance, distance, ([biases, head], a, b) => {
        const bloom = biasesOf({ ...biases.spec, dialect: 'bloom' });
        const [query, key] = [Math.max(a, b), Math.min(a, b)];
        const constant = bloom.bias(head, query, query);
        expectClose([bloom.bias(head, query, key) - constant], [biases.bias(head, query, key)], { absolute: 1e-9 });
      }),
    );
  });

  it('of keys that follow each other sums to what their biases sum to, in the dialects that count keys', () => {
    const dialect = fc.constantFrom(...['bloom', 'falcon'].map((name) => biasesOf({ scheme: 'alibi', dialect: name })));
    const first = fc.oneof(fc.nat(600), fc.nat(2 ** 24 - 5000));
    fc.assert(
      fc.property(dialect, fc.nat(7), first, fc.nat(5000), (biases, head, firstKey, count) => {
        let sum = 0;
        for (let key = firstKey; key < firstKey + count; key++) sum += biases.bias(head, firstKey + count, key);
        const [sums, existing] = [new Float64Array(1), new Float64Array(1)];
        const keys = { first: firstKey, count };
        finish(
          closedSums(biases, indexPositions(1))!.add(
            head,
            { first: firstKey + count, count: 1 },
            keys,
            count || 1,
            sums,
            existing,
          ),
        );
        expectClose(sums, [sum], { relative: 1e-10 });
        expect(existing[0]).to.equal(count);
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

describe('KERPLE', () => {
  it('is 0 at distance 0 and falls with every step away, in every head and kernel', () => {
    const encoding = fc.constantFrom(...['log', 'power'].map((kernel) => biasesOf({ scheme: 'kerple', kernel })));
    fc.assert(
      fc.property(encoding, fc.nat(11), distance, (biases, head, away) => {
        expect(biases.bias(head, away, away)).to.be.closeTo(0, 0);
        expect(biases.bias(head, away + 1, 0)).to.be.below(biases.bias(head, away, 0));
      }),
    );
  });

  it('with the power kernel at p = 1 is ALiBi, and its p is never above 2', () => {
    const bias = (p: number, away: number): number => kerpleBias({ kernel: 'power', p: [p], a: [0.25] }, 0, away);
    fc.assert(
      fc.property(distance, (away) => {
        expect(bias(1, away)).to.be.closeTo(-away / 4, 1e-9);
        expect(bias(3, away)).to.equal(bias(2, away));
      }),
    );
  });
});

describe('Sandwich', () => {
  const encoding = biasesOf({ scheme: 'sandwich', bidirectional: true });

  it('is 0 at distance 0, the same on both sides, and never positive', () => {
    fc.assert(
      fc.property(fc.nat(11), distance, distance, (head, i, j) => {
        expect(encoding.bias(head, i, i)).to.be.closeTo(0, 0);
        expect(encoding.bias(head, i, j)).to.equal(encoding.bias(head, j, i));
        expect(encoding.bias(head, i, j)).to.be.at.most(0);
      }),
    );
  });

  it('is what a sinusoid with its ladder one step slower multiplies to, less the product at distance 0', () => {
    // The reference counts k from 1; a sinusoid of base 10000 counts from 0, so all its positions are scaled.
    const slower = 10000 ** (-2 / 128);
    const { pairs } = vectorsOf({ scheme: 'sinusoidal', hiddenSize: 128 });
    fc.assert(
      fc.property(distance, (away) => {
        const product = pairs!.inverseFrequencies.reduce((sum, omega) => sum + Math.cos(omega * slower * away), 0);
        expect((encoding.bias(2, away, 0) * 8 * 3) / 12).to.be.closeTo(product - 64, 1e-8);
      }),
    );
  });
});

describe('a bias', () => {
  it('of every window equals that of its queries and keys one by one', () => {
    const encoding = fc.constantFrom(
      ...['alibi', 't5', 'kerple', 'sandwich', 'fire'].map((scheme) => biasesOf({ scheme })),
      biasesOf({ scheme: 'alibi', dialect: 'falcon' }),
    );
    const window = fc.record({
      queryStart: fc.nat(900),
      queries: fc.integer({ min: 1, max: 20 }),
      keyStart: fc.nat(900),
      keys: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(encoding, window, fc.nat(100), (biases, { queryStart, queries, keyStart, keys }, first) => {
        const out = new Float64Array(queries * keys);
        biases.fill(2, indexPositions(1000, first), { queryStart, queries, keyStart, keys }, out);
        out.forEach((value, index) => {
          const query = first + queryStart + Math.floor(index / keys);
          const oneByOne = biases.bias(2, query, first + keyStart + (index % keys));
          if (Number.isNaN(oneByOne)) expect(value).to.be.NaN;
          else expect(value).to.be.closeTo(oneByOne, 1e-12);
        });
      }),
    );
  });

  it('that depends on the distance alone is the same wherever the text starts', () => {
    const encoding = fc.constantFrom(...['alibi', 't5', 'kerple', 'sandwich'].map((scheme) => biasesOf({ scheme })));
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
