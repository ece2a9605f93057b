import { expect } from 'chai';
import fc from 'fast-check';
import { distanceProfile } from '../../../src/analysis/distanceProfile';
import { headDistances } from '../../../src/analysis/headDistances';
import { biasMeans } from '../../../src/analysis/biasMeans';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { BiasesEncoding, Spec } from '../../../src/schemes/encoding';
import { expectClose } from '../../golden/close';
import { biasesOf } from '../../golden/encodings';
import { plainSums, stretch } from '../../unit/numerics/stretches';

const specs: readonly Spec[] = [
  { scheme: 'alibi', numAttentionHeads: 12 },
  { scheme: 't5' },
  { scheme: 't5', bidirectional: false, relativeAttentionNumBuckets: 7, relativeAttentionMaxDistance: 3000 },
  { scheme: 'kerple' },
  { scheme: 'kerple', kernel: 'power' },
  { scheme: 'sandwich', hiddenSize: 32 },
  { scheme: 'sandwich', bidirectional: true, hiddenSize: 6 },
];

for (const spec of specs) {
  describe(`A bias by distance in closed form: ${JSON.stringify(spec)}`, () => {
    const encoding = biasesOf(spec);
    /** The same, looked at distance by distance. */
    const plain: BiasesEncoding = { ...encoding };
    delete plain.sumsAtDistances;
    delete plain.extremesAtDistances;
    /** The angles of waves are rounded themselves, at a distance of a million to 1e-10. */
    const rounding = (distance: number): number => (spec.scheme === 'sandwich' ? 1e-15 * distance : 0);
    const sides = encoding.causal ? ['before'] : ['before', 'after'];

    it('sums to what the biases at the distances sum to', () => {
      fc.assert(
        fc.property(fc.nat(11), fc.constantFrom(...sides), stretch, (head, side, { first, count }) => {
          const start = side === 'before' ? 1 - first - count : first;
          const value = (distance: number): number => encoding.biasAtDistance!(head, distance);
          const [found, expected] = [encoding.sumsAtDistances!(head, start, count), plainSums(value, start, count)];
          const absolute = rounding(first + count) * count;
          expectClose([found[0]], [expected[0]], { relative: 1e-12, absolute });
          expectClose([found[1]], [expected[1]], { relative: 1e-12, absolute: count * absolute });
        }),
        { numRuns: 60 },
      );
    });

    it('has the extremes that it has at one of the distances', () => {
      fc.assert(
        fc.property(fc.nat(11), fc.constantFrom(...sides), stretch, (head, side, { first, count }) => {
          const start = side === 'before' ? 1 - first - count : first;
          const values = Array.from({ length: count }, (_, k) => encoding.biasAtDistance!(head, start + k));
          const expected = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
          const found = encoding.extremesAtDistances!(head, start, count);
          // Of many distances some are looked at where nothing else tells.
          const absolute = 1e-12 + rounding(first + count);
          if (spec.scheme === 'sandwich' && count > 4096) {
            expect(found[0]).to.be.within(expected[0]! - absolute, found[1]);
            expect(found[1]).to.be.at.most(expected[1]! + absolute);
          } else expectClose(found, expected, { relative: 1e-12, absolute });
        }),
        { numRuns: 40 },
      );
    });

    it('draws what looking at every distance draws: heatmap, heads and profile', () => {
      const count = fc.integer({ min: 1, max: 700 });
      fc.assert(
        fc.property(count, fc.nat(11), fc.integer({ min: 2, max: 40 }), (tokens, head, room) => {
          const close = (one: ArrayLike<number>, other: ArrayLike<number>): void => {
            const numbers = (values: ArrayLike<number>) =>
              Array.from(values, (value) => (Number.isNaN(value) ? 1e9 : value));
            expectClose(numbers(one), numbers(other), { relative: 2e-7, absolute: 1e-9 });
          };
          const window = { start: 0, count: tokens, maxRows: room, maxColumns: room };
          const [fast, slow] = [encoding, plain].map(
            (of) => biasMeans(of, head, indexPositions(tokens), window).values,
          );
          close(fast!, slow!);
          const most = { maxDistance: tokens, maxRows: 5, maxColumns: room };
          close(headDistances(encoding, most).values, headDistances(plain, most).values);
          const options = { maxDistance: tokens, points: room, head };
          const [ours, theirs] = [distanceProfile(encoding, options), distanceProfile(plain, options)];
          for (const part of ['mean', 'low', 'high'] as const) close(ours[part], theirs[part]);
          expect(ours.after === undefined).to.equal(theirs.after === undefined);
        }),
        { numRuns: 25 },
      );
    });
  });
}
