import { expect } from 'chai';
import fc from 'fast-check';
import type { Axes } from '../../../src/schemes/axes';
import { axisRuns, tokensIn, type AxisRun } from '../../../src/numerics/axisRuns';
import { boxAxes } from '../../../src/schemes/boxAxes';
import { gridAxes } from '../../../src/schemes/gridAxes';
import { hiropeAxes } from '../../../src/schemes/hiropeLevels';

/** How many tokens stand at each coordinate. */
const counted = (runs: readonly AxisRun[]): Record<number, number> => {
  const counts: Record<number, number> = {};
  for (const { from, count, times } of runs) {
    for (let place = from; place < from + count; place++) counts[place] = (counts[place] ?? 0) + times;
  }
  return counts;
};

const countedAlone = (coordinates: readonly number[]): Record<number, number> =>
  counted(coordinates.filter((place) => !Number.isNaN(place)).map((from) => ({ from, count: 1, times: 1 })));

const numbers = (first: number, count: number): number[] => Array.from({ length: count }, (_, n) => first + n);

describe('Runs of coordinates', () => {
  const side = fc.integer({ min: 1, max: 9 });
  const few = fc.integer({ min: 1, max: 300 });

  it('are those of the numbers one by one, in five at most', () => {
    fc.assert(
      fc.property(fc.nat(300), few, side, side, (first, count, each, size) => {
        const runs = axisRuns(first, first + count, each, size);
        const expected = numbers(first, count).map((n) => Math.floor(n / each) % size);
        expect(counted(runs)).to.deep.equal(countedAlone(expected));
        expect(runs.length).to.be.at.most(5);
        expect(runs.every(({ count: here, times }) => here > 0 && times > 0)).to.equal(true);
      }),
    );
  });

  const axes: fc.Arbitrary<Axes> = fc.oneof(
    fc.tuple(side, side).map((sizes) => boxAxes(sizes)!),
    fc.tuple(side, side, side).map((sizes) => boxAxes(sizes)!),
    fc.record({ height: side, width: side, classTokens: fc.nat(4), byColumns: fc.boolean() }).map(gridAxes),
    fc.array(side, { minLength: 1, maxLength: 3 }).map((segments) => hiropeAxes(segments)),
  );

  it('on the axes of a scheme are where the tokens stand, and leave out those without a place', () => {
    fc.assert(
      fc.property(axes, fc.integer({ min: -40, max: 400 }), few, (given, first, count) => {
        for (let axis = 0; axis < given.names.length; axis++) {
          const places = numbers(first, count).map((index) => given.at(index, axis));
          const runs = given.runs!(first, count, axis);
          expect(counted(runs)).to.deep.equal(countedAlone(places));
          expect(tokensIn(runs)).to.equal(places.filter((place) => !Number.isNaN(place)).length);
        }
      }),
    );
  });

  it('are none where segments have no whole length', () => {
    expect(hiropeAxes([2.5])).to.not.have.property('runs');
  });
});
