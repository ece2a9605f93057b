import { expect } from 'chai';
import {
  allIn,
  castToBfloat16,
  largestError,
  phaseErrors,
  roundedPairs,
  roundingErrors,
} from '../../../src/analysis/precision';
import { roundTo } from '../../../src/numerics/rounding';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { Positions } from '../../../src/positions/positions';
import type { Pairs } from '../../../src/schemes/encoding';
import { rotationOf } from '../../golden/encodings';

const ofFrequencies = (...frequencies: number[]): { pairs: Pairs } => ({
  pairs: { inverseFrequencies: Float64Array.from(frequencies), dimensionsOf: (pair) => [2 * pair, 2 * pair + 1] },
});

describe('rounding errors of pairs', () => {
  it('are none in float64, at any position', () => {
    const { pairs } = rotationOf({ scheme: 'rope' });
    for (const position of [0, -7, 4095, 1e9]) {
      const errors = roundingErrors({ pairs }, indexPositions(1, position), 0, allIn('float64'));
      for (const error of Object.values(errors)) expect(largestError(error as Float64Array)).to.equal(0);
    }
  });

  it('round the frequency, the position, the product and the cosine, in this order', () => {
    const frequency = 0.3;
    for (const format of ['float32', 'bfloat16', 'float16'] as const) {
      const round = roundTo[format];
      const { angles, cosines, sines } = roundedPairs(
        ofFrequencies(frequency),
        indexPositions(1, 1044),
        0,
        allIn(format),
      );
      const angle = round(round(1044) * round(frequency));
      expect([angles[0], cosines[0], sines[0]]).to.deep.equal([angle, round(Math.cos(angle)), round(Math.sin(angle))]);
    }
  });

  it('grow in proportion to the position where only frequencies are rounded', () => {
    const precision = { ...allIn('float64'), inverseFrequencies: 'bfloat16' } as const;
    const turning = ofFrequencies(0.3);
    const error = roundTo.bfloat16(0.3) - 0.3;
    const errors = phaseErrors(turning, indexPositions(100), { start: 10, count: 3 }, precision);
    expect(errors).to.have.length(3);
    errors.forEach((value, row) => {
      expect(value).to.be.closeTo((10 + row) * error, 1e-14);
    });
  });

  it('are wrapped to what the hand of the pair shows', () => {
    const { phase, wrappedPhase } = roundingErrors(ofFrequencies(0.3), indexPositions(1, 100000), 0, castToBfloat16);
    expect(Math.abs(phase[0]!)).to.be.above(Math.PI);
    expect(Math.abs(wrappedPhase[0]!)).to.be.at.most(Math.PI);
    expect(Math.cos(wrappedPhase[0]!)).to.be.closeTo(Math.cos(phase[0]!), 1e-9);
  });

  it('follow the coordinate on the axis of a pair, with its phase', () => {
    const axes = { names: ['row', 'column'], at: (index: number, axis: number) => (axis === 0 ? index : NaN) };
    const pairs = {
      ...ofFrequencies(1, 1).pairs,
      axisOf: Uint8Array.of(0, 1),
      phases: Float64Array.of(0.1, 0.1),
    };
    const grid: Positions = { count: 1, axes: ['row'], at: () => 257 };
    const { angles } = roundedPairs({ pairs, axes }, grid, 0, { ...allIn('float64'), positions: 'bfloat16' });
    expect(Array.from(angles)).to.deep.equal([256 + 0.1, 0]);
  });

  it('make float16 overflow where a product is beyond 65 504', () => {
    const { angles } = roundedPairs(ofFrequencies(1), indexPositions(1, 65520), 0, allIn('float16'));
    expect(angles[0]).to.equal(Infinity);
  });
});
