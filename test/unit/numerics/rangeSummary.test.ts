import { assert } from 'chai';
import { seeded } from '../../../src/numerics/random';
import { rangeSummaries } from '../../../src/numerics/rangeSummary';

describe('The summary of values in a range', () => {
  const random = seeded(1);
  const values = Float64Array.from({ length: 300 }, () => random.gaussian());
  const summary = rangeSummaries(values);

  it('is what looking at each value finds', () => {
    for (let from = 0; from < 300; from += 7) {
      for (const count of [1, 2, 63, 64, 65, 130, 300]) {
        const within = values.subarray(from, from + count);
        const [sum, least, greatest] = summary(from, within.length);
        assert.closeTo(
          sum,
          within.reduce((all, value) => all + value, 0),
          1e-12,
        );
        assert.deepEqual([least, greatest], [Math.min(...within), Math.max(...within)]);
      }
    }
  });

  it('of none has no extremes', () => {
    assert.deepEqual(summary(10, 0), [0, Infinity, -Infinity]);
  });
});
