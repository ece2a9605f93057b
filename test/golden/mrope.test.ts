import { expect } from 'chai';
import type { Positions } from '../../src/positions/positions';
import { expectClose } from './close';
import { rotationOf } from './encodings';
import { goldenCases } from './goldenFile';

interface Inputs {
  readonly variant: 'sectioned' | 'interleaved';
  readonly head_dim: number;
  readonly rope_theta: number;
  readonly mrope_section: number[];
  readonly position_ids_thw: readonly [number[], number[], number[]];
}

interface Expected {
  readonly axis_of_frequency: number[];
  readonly cos_half: number[][];
  readonly sin_half: number[][];
}

describe('golden M-RoPE', () => {
  for (const { name, inputs, expected } of goldenCases<Inputs, Expected>('mrope')) {
    const ids = inputs.position_ids_thw;
    const positions: Positions = {
      count: ids[0].length,
      axes: ['t', 'h', 'w'],
      at: (token, axis = 0) => ids[axis]?.[token] ?? NaN,
    };
    const encoding = rotationOf({
      scheme: 'mrope',
      headDim: inputs.head_dim,
      ropeTheta: inputs.rope_theta,
      mropeSection: inputs.mrope_section,
      mropeInterleaved: inputs.variant === 'interleaved',
    });

    it(`${name}: pairs read the axes that the reference says`, () => {
      expect([...encoding.pairs.axisOf!]).to.deep.equal(expected.axis_of_frequency);
    });

    it(`${name}: cosines and sines equal the reference`, () => {
      const [cos, sin] = [0, 1].map(() => new Float64Array((positions.count * inputs.head_dim) / 2));
      encoding.fillCosSin(positions, 0, positions.count, cos!, sin!);
      const largest = Math.max(...ids.flat());
      expectClose(cos!, expected.cos_half.flat(), { absolute: 1e-6 + 5e-8 * largest });
      expectClose(sin!, expected.sin_half.flat(), { absolute: 1e-6 + 5e-8 * largest });
    });
  }

  it('compares every case', () => {
    expect(goldenCases('mrope')).to.have.length(3);
  });
});
