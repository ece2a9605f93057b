import { expect } from 'chai';
import fc from 'fast-check';
import { waveSums } from '../../../src/numerics/waveSums';
import { expectClose } from '../../golden/close';
import { plainSums, stretch } from './stretches';

describe('sums of waves', () => {
  const frequencies = fc
    .array(fc.oneof(fc.double({ min: 1e-9, max: 1e-3, noNaN: true }), fc.double({ min: 1e-3, max: 3, noNaN: true })), {
      minLength: 1,
      maxLength: 6,
    })
    .map((list) => Float64Array.from(list));

  it('are those of the obvious loop, for fast waves and for slow ones that hardly move', () => {
    fc.assert(
      fc.property(frequencies, stretch, (omegas, { first, count }) => {
        const change = (n: number): number =>
          omegas.reduce((sum, omega) => sum - 2 * Math.sin((n * omega) / 2) ** 2, 0);
        const sums = plainSums(change, first, count);
        // An angle n·ω itself is rounded to its last digit.
        const angle = (first + count) * Math.max(...omegas);
        const rounding = 1e-15 * angle * omegas.length * count;
        expectClose([waveSums(omegas)(first, count)[0]], [sums[0]], {
          relative: 1e-12,
          absolute: rounding * Math.min(angle, 1),
        });
        expectClose([waveSums(omegas)(first, count)[1]], [sums[1]], {
          relative: 1e-12,
          absolute: count * rounding * Math.min(angle, 1),
        });
      }),
    );
  });

  it('are exact where a wave has hardly begun', () => {
    const omega = 1e-8;
    // 1 − cos x = x²/2 to the last digit here: sums of squares and of cubes.
    expectClose(
      waveSums(Float64Array.of(omega))(0, 101),
      [(-(omega ** 2) / 2) * ((100 * 101 * 201) / 6), (-(omega ** 2) / 2) * ((100 * 101) / 2) ** 2],
      { relative: 1e-13 },
    );
  });

  it('are those of another length where lengths take turns', () => {
    const sums = waveSums(Float64Array.of(0.3, 0.01));
    const once = Array.from({ length: 30 }, (_, count) => sums(7, count));
    expect(Array.from({ length: 30 }, (_, count) => sums(7, count))).to.deep.equal(once);
    expect(once[0]).to.deep.equal([0, 0]);
  });
});
