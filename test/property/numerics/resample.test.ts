import { expect } from 'chai';
import fc from 'fast-check';
import { resampleTaps, type Interpolation, type Resampling } from '../../../src/numerics/resample';

const interpolation = fc.constantFrom<Interpolation>('bilinear', 'bicubic');
const size = fc.integer({ min: 1, max: 40 });
const resampling = fc.record({ inputSize: size, outputSize: size, interpolation, antialias: fc.boolean() });

/** The output line of an input line. */
function resampled(how: Resampling, line: readonly number[]): number[] {
  return Array.from({ length: how.outputSize }, (_, index) => {
    const { first, weights } = resampleTaps(how, index);
    return weights.reduce((sum, weight, tap) => sum + weight * line[first + tap]!, 0);
  });
}

describe('resampling', () => {
  it('to the same size changes nothing', () => {
    fc.assert(
      fc.property(size, interpolation, fc.boolean(), (count, kind, antialias) => {
        const line = Array.from({ length: count }, (_, index) => Math.sin(7 * index));
        const how = { inputSize: count, outputSize: count, interpolation: kind, antialias };
        expect(resampled(how, line)).to.deep.equal(line);
      }),
    );
  });

  it('reads samples of the input only, with weights that add up to 1', () => {
    fc.assert(
      fc.property(resampling, (how) => {
        for (let index = 0; index < how.outputSize; index++) {
          const { first, weights } = resampleTaps(how, index);
          expect(first).to.be.within(0, how.inputSize - 1);
          expect(first + weights.length).to.be.within(first + 1, how.inputSize);
          expect(weights.reduce((sum, weight) => sum + weight, 0)).to.be.closeTo(1, 1e-12);
        }
      }),
    );
  });

  it('is the same from either end', () => {
    fc.assert(
      fc.property(resampling, (how) => {
        const line = Array.from({ length: how.inputSize }, (_, index) => Math.sin(7 * index));
        const forth = resampled(how, line);
        resampled(how, line.toReversed()).forEach((value, index) => {
          expect(value).to.be.closeTo(forth[how.outputSize - 1 - index]!, 1e-9);
        });
      }),
    );
  });
});
