import { expect } from 'chai';
import fc from 'fast-check';
import { lastKept, meanOfDifferences, momentSums, type Moments } from '../../../src/numerics/moments';
import { expectClose } from '../../golden/close';

/** The obvious loop. */
const plainly = (value: (n: number) => number, first: number, count: number): Moments => {
  const existing = Array.from({ length: count }, (_, k) => [k, value(first + k)] as const).filter(
    ([, one]) => !Number.isNaN(one),
  );
  return {
    count: existing.length,
    sum: existing.reduce((sum, [, one]) => sum + one, 0),
    places: existing.reduce((sum, [k]) => sum + k, 0),
    moment: existing.reduce((sum, [k, one]) => sum + k * one, 0),
  };
};

describe('moments of consecutive values', () => {
  it('are those of the obvious loop, on both sides of 0 and where values are missing', () => {
    const value = (n: number): number => (n > 300 || n === -70 ? NaN : Math.sqrt(Math.abs(n)) - 3);
    const of = momentSums(value);
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 500 }), fc.integer({ min: 0, max: 9000 }), (first, count) => {
        const [fast, plain] = [of(first, count), plainly(value, first, count)];
        expect([fast.count, fast.places]).to.deep.equal([plain.count, plain.places]);
        expectClose([fast.sum, fast.moment], [plain.sum, plain.moment], { relative: 1e-12, absolute: 1e-9 });
      }),
      { numRuns: 60 },
    );
  });

  it('look at few values of a stretch that was looked at before, however long it is', () => {
    let looked = 0;
    const of = momentSums((n) => {
      looked++;
      return n;
    });
    of(-1_000_000, 1_000_001);
    expect(looked).to.be.at.most(1_000_016);
    looked = 0;
    for (let window = 0; window < 100; window++) of(-900_000 + 1234 * window, 700_001);
    expect(looked).to.be.at.most(100 * 2 * 15);
  });

  it('are not computed again for one of the last four stretches', () => {
    let asked = 0;
    const of = lastKept((first, count) => {
      asked++;
      return plainly((n) => n, first, count);
    });
    for (const first of [1, 2, 3, 4, 1, 2, 3, 4]) expect(of(first, 2).sum).to.equal(2 * first + 1);
    expect(asked).to.equal(4);
    of(5, 2);
    of(1, 2);
    expect(asked).to.equal(6);
  });
});

describe('the mean of a block of differences', () => {
  it('is that of all pairs of a row and a column', () => {
    const value = (n: number): number => (n > 2 ? NaN : n ** 2 + n);
    const size = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(fc.integer({ min: -90, max: 60 }), size, size, (start, rows, columns) => {
        let [sum, existing] = [0, 0];
        for (let row = 0; row < rows; row++) {
          for (let column = 0; column < columns; column++) {
            const one = value(start + column - row);
            if (Number.isNaN(one)) continue;
            sum += one;
            existing++;
          }
        }
        const mean = meanOfDifferences(momentSums(value), start, rows, columns);
        if (existing === 0) expect(mean).to.be.NaN;
        else expectClose([mean], [sum / existing], { relative: 1e-12, absolute: 1e-12 });
      }),
      { numRuns: 100 },
    );
  });
});
