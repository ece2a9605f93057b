import { expect } from 'chai';
import { allIn, largestError, roundedPairs, roundingErrors, type Precision } from '../../src/analysis/precision';
import { roundTo } from '../../src/numerics/rounding';
import { indexPositions } from '../../src/positions/indexPositions';
import type { Pairs } from '../../src/schemes/encoding';
import { expectClose } from './close';
import { rotationOf } from './encodings';
import { goldenCases } from './goldenFile';

interface Measured {
  readonly position: number;
  readonly max_abs_cos_err_f32: number;
  readonly bf16_rounded_position: number;
  readonly max_abs_cos_err_bf16_position_and_freq: number;
}

/** bfloat16 numbers are multiplied in float32. */
const shortFactors: Precision = { ...allIn('float32'), inverseFrequencies: 'bfloat16', positions: 'bfloat16' };

const references = goldenCases<unknown, { inv_freq: number[] }>('rope_invfreq_default');

describe('golden rope_precision', () => {
  const cases = goldenCases<{ dim: number; rope_theta: number; positions: number[] }, Measured[]>('rope_precision');
  for (const { name, inputs, expected } of cases) {
    const { pairs } = rotationOf({ scheme: 'rope', headDim: inputs.dim, ropeTheta: inputs.rope_theta });
    const largestCosine = (of: Pairs, position: number, precision: Precision): number =>
      largestError(roundingErrors({ pairs: of }, indexPositions(1, position), 0, precision).cosine);

    it(`${name} lists these positions`, () => {
      expect(expected.map(({ position }) => position)).to.deep.equal(inputs.positions);
    });

    for (const measured of expected) {
      const { position } = measured;

      it(`${name} equals the reference in float32 at ${position}`, () => {
        // The reference raises its base to powers in float32, which leaves some frequencies one step aside.
        const inverseFrequencies = referenceFrequencies(pairs.inverseFrequencies);
        const reference = { pairs: { ...pairs, inverseFrequencies } };
        const { cosines } = roundedPairs(reference, indexPositions(1, position), 0, allIn('float32'));
        const errors = cosines.map((cosine, k) => cosine - Math.cos(position * pairs.inverseFrequencies[k]!));
        // One step of a float32 cosine.
        expectClose([largestError(errors)], [measured.max_abs_cos_err_f32], { absolute: 2 ** -24 });
        // Frequencies rounded once are at most one step aside, and so is the angle in proportion.
        const step = inverseFrequencies.map((frequency) => position * frequency * 2 ** -23);
        expectClose([largestCosine(pairs, position, allIn('float32'))], [measured.max_abs_cos_err_f32], {
          absolute: largestError(step) + 2 ** -24,
        });
      });

      it(`${name} equals the reference in bfloat16 at ${position}`, () => {
        expect(roundTo.bfloat16(position)).to.equal(measured.bf16_rounded_position);
        const error = largestCosine(pairs, position, shortFactors);
        expectClose([error], [measured.max_abs_cos_err_bf16_position_and_freq], { absolute: 2 ** -24 });
      });
    }
  }
});

/** The float32 frequencies that the reference prints for the same ladder. */
function referenceFrequencies(exact: Float64Array): Float64Array {
  const found = references.find(
    ({ expected: { inv_freq: printed } }) =>
      printed.length === exact.length && printed.every((value, k) => Math.abs(value / exact[k]! - 1) < 1e-6),
  );
  if (!found) throw new Error('rope_invfreq_default has no such ladder');
  return Float64Array.from(found.expected.inv_freq, Math.fround);
}
