import { expect } from 'chai';
import { heatmap } from '../../../src/analysis/blockMeans';
import { castToBfloat16, roundingErrors } from '../../../src/analysis/precision';
import { indexPositions } from '../../../src/positions/indexPositions';
import { givenPositions } from '../../../src/positions/givenPositions';
import type { Positions } from '../../../src/positions/positions';
import type { Encoding, Spec } from '../../../src/schemes/encoding';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { expectClose } from '../../golden/close';

const whole = ({ count }: Positions) => ({ start: 0, count, maxRows: 100, maxColumns: 100 });

/** The errors of the pairs of each token, one by one. */
function phases(encoding: Encoding, positions: Positions): number[] {
  if ((encoding.acts !== 'adds' && encoding.acts !== 'rotates') || !encoding.pairs) return [];
  const turning = { pairs: encoding.pairs, axes: encoding.axes };
  return Array.from({ length: positions.count }, (_, token) =>
    Array.from(roundingErrors(turning, positions, token, castToBfloat16).phase),
  ).flat();
}

describe('the phase errors in bfloat16', () => {
  it('of RoPE at 100 000 are 0 for pair 0 and 0.977 rad for pair 1: 0.01 is 0.010009765625 there', () => {
    const positions = indexPositions(1, 100_000);
    const grid = heatmap(encodingOf({ scheme: 'rope', headDim: 4 }), positions, whole(positions), {
      mode: 'phaseError',
    })!;
    expectClose(grid.values, [0, 0.9765625], { absolute: 1e-4 });
    expect(grid.valueName).to.equal('error (rad)');
    expect(grid.columnAxis.name).to.equal('pair');
    expect(grid.range[0]).to.equal(-grid.range[1]);
  });

  const image = givenPositions({ coordinates: { row: [0, 700, 3], column: [900, 1, 2] } });
  const cases: readonly (readonly [Spec, Positions])[] = [
    [{ scheme: 'rope', headDim: 16, ropeType: 'linear', factor: 3 }, indexPositions(40, 5000)],
    [{ scheme: 'sinusoidal', hiddenSize: 8 }, indexPositions(3, 1_000_003)],
    [{ scheme: 'axialRope', headDim: 16 }, image],
    [{ scheme: 'sincos2d', hiddenSize: 16 }, image],
  ];
  for (const [spec, positions] of cases) {
    it(`of ${spec.scheme} are those that phasor precision prints`, () => {
      const encoding = encodingOf(spec);
      const { values } = heatmap(encoding, positions, whole(positions), { mode: 'phaseError' })!;
      expectClose(values, Float32Array.from(phases(encoding, positions)), { absolute: 0 });
    });
  }

  it('of a block of tokens are the mean of theirs', () => {
    const positions = indexPositions(2, 511);
    const rope = encodingOf({ scheme: 'rope', headDim: 4 });
    const { values } = heatmap(rope, positions, { ...whole(positions), maxRows: 1 }, { mode: 'phaseError' })!;
    const [, first = NaN, , second = NaN] = phases(rope, positions);
    expectClose(values, [0, (first + second) / 2], { absolute: 1e-7 });
  });

  it('of a block of many tokens are the mean of theirs but for the rounding of the products', () => {
    const positions = indexPositions(1000, 5000);
    const rope = encodingOf({ scheme: 'rope', headDim: 8 });
    const { values } = heatmap(rope, positions, { ...whole(positions), maxRows: 1 }, { mode: 'phaseError' })!;
    const all = phases(rope, positions);
    const means = [0, 1, 2, 3].map(
      (pair) => all.reduce((sum, error, at) => sum + (at % 4 === pair ? error : 0), 0) / 1000,
    );
    expectClose(values, means, { absolute: 6000 * 2 ** -24 });
    expect(values[1]).to.be.closeTo(5499.5 * (0.10009765625 - 0.1), 1e-4);
  });

  it('of vectors without pairs are their values', () => {
    const positions = indexPositions(3);
    const learned = encodingOf({ scheme: 'learned', hiddenSize: 4 });
    const grid = heatmap(learned, positions, whole(positions), { mode: 'phaseError' })!;
    expectClose(grid.values, heatmap(learned, positions, whole(positions))!.values, { absolute: 0 });
  });
});
