import { expect } from 'chai';
import { cosineSum, cosineSums } from '../../../src/numerics/cosineSum';
import { meanGain } from '../../../src/numerics/dirichlet';
import { fillSinCos, plainSinCos, type PairSlots } from '../../../src/numerics/sinCos';
import { expectClose } from '../../golden/close';

const turn = 2 * Math.PI;

describe('the gain of a mean over consecutive samples', () => {
  it('is the quotient of Dirichlet', () => {
    expect(meanGain(0.5, 4)).to.be.closeTo(Math.sin(1) / (4 * Math.sin(0.25)), 1e-15);
  });

  it('is 1 for one sample', () => {
    for (const omega of [0, 1e-12, 1, 3, turn]) expect(meanGain(omega, 1)).to.be.closeTo(1, 1e-15);
  });

  it('is 1 for a wave that stands still', () => {
    expect(meanGain(0, 1000)).to.equal(1);
    expect(meanGain(1e-300, 1000)).to.equal(1);
  });

  for (const omega of [turn, 2 * turn, 5 * turn, turn + 1e-9, turn - 1e-9, Math.PI, 1e-8, 0.3]) {
    it(`gives the mean of the samples at ω = ${omega}`, () => {
      for (const count of [1, 2, 3, 8, 101]) {
        const first = 17;
        let sum = 0;
        for (let j = 0; j < count; j++) sum += Math.cos((first + j) * omega);
        const closed = meanGain(omega, count) * Math.cos((first + (count - 1) / 2) * omega);
        expect(closed).to.be.closeTo(sum / count, 1e-12);
      }
    });
  }
});

describe('sums of cosines by recurrence', () => {
  const frequencies = Float64Array.from({ length: 32 }, (_, k) => 10000 ** (-k / 32));

  for (const first of [0, 1, 999_000]) {
    it(`equal the plain sums from distance ${first} on`, () => {
      const sums = new Float64Array(1000);
      cosineSums(frequencies, first, 1000, sums);
      const plain = Float64Array.from(sums, (_, j) => cosineSum(frequencies, first + j));
      expectClose(sums, plain, { absolute: 1e-9 });
    });
  }
});

describe('a table of sines and cosines by recurrence', () => {
  const frequencies = Float64Array.of(1, 0.1, 0.001);
  const rows = 130;
  const tables = (): PairSlots => {
    const size = rows * frequencies.length;
    const [sines, cosines] = [new Float64Array(size), new Float64Array(size)];
    return { sines, cosines, sineStart: 0, cosineStart: 0, rowStride: frequencies.length, pairStride: 1 };
  };

  it('equals the plain loop in two arrays', () => {
    const [fast, plain] = [tables(), tables()];
    fillSinCos(frequencies, rows, (row) => 5 + row, fast);
    plainSinCos(frequencies, rows, (row) => 5 + row, plain);
    expectClose(fast.sines, plain.sines, { absolute: 1e-13 });
    expectClose(fast.cosines, plain.cosines, { absolute: 1e-13 });
  });

  it('starts anew where positions jump', () => {
    const [fast, plain] = [tables(), tables()];
    const position = (row: number): number => (row % 7) * 1000 + row;
    fillSinCos(frequencies, rows, position, fast);
    plainSinCos(frequencies, rows, position, plain);
    expectClose(fast.sines, plain.sines, { absolute: 1e-13 });
  });
});
