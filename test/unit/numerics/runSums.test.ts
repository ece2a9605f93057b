import { expect } from 'chai';
import fc from 'fast-check';
import { lastAtMost } from '../../../src/numerics/lastAtMost';
import { runExtremes, runSums, type Runs } from '../../../src/numerics/runSums';
import { expectClose } from '../../golden/close';
import { plainSums } from './stretches';

describe('sums over runs of one value', () => {
  const runs = fc
    .uniqueArray(fc.integer({ min: -300, max: 300 }), { minLength: 1, maxLength: 40 })
    .map((starts): Runs => ({
      starts: Int32Array.from(starts.sort((a, b) => a - b)),
      value: (run) => Math.sin(run + 1),
    }));
  const first = fc.integer({ min: -500, max: 500 });

  it('are those of the obvious loop, beyond the first run and the last too', () => {
    fc.assert(
      fc.property(runs, first, fc.nat(900), (given, from, count) => {
        const value = (n: number): number => given.value(lastAtMost(given.starts, n));
        const tolerance = { relative: 1e-12, absolute: 1e-9 };
        expectClose(runSums(given, from, count), plainSums(value, from, count), tolerance);
        const values = Array.from({ length: count }, (_, k) => value(from + k));
        expect(runExtremes(given, from, count)).to.deep.equal([Math.min(...values), Math.max(...values)]);
      }),
    );
  });

  it('look at each run once, however long it is', () => {
    let looked = 0;
    const given: Runs = { starts: [0, 10, 100_000], value: (run) => (looked++, run) };
    expect(runSums(given, -1_000_000, 2_000_000)).to.have.property('0', 99_990 + 2 * 900_000);
    expect(looked).to.equal(3);
  });

  it('find a number among starts as the obvious search does', () => {
    const starts = fc
      .uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1 })
      .map((s) => s.sort((a, b) => a - b));
    fc.assert(
      fc.property(starts, fc.integer({ min: -60, max: 60 }), (sorted, x) => {
        const after = sorted.findIndex((start) => start > x);
        expect(lastAtMost(sorted, x)).to.equal(Math.max((after < 0 ? sorted.length : after) - 1, 0));
      }),
    );
  });
});
