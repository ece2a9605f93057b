import { expect } from 'chai';
import { seeded, type Random } from '../../../src/numerics/random';

const draw = (random: Random, count: number): number[] => Array.from({ length: count }, () => random.uniform());

describe('seeded random numbers', () => {
  it('are the same for the same seed and stream', () => {
    expect(draw(seeded(42, 7), 20)).to.deep.equal(draw(seeded(42, 7), 20));
  });

  it('never change between versions, because seeded tables are shared in specs', () => {
    expect(draw(seeded(0), 3)).to.deep.equal([0.5393196943140603, 0.06723976915771201, 0.9391822143601973]);
  });

  it('differ between seeds and between streams', () => {
    const starts = Array.from({ length: 1000 }, (_, stream) => seeded(1, stream).uniform());
    expect(new Set(starts).size).to.equal(1000);
    expect(seeded(1).uniform()).to.not.equal(seeded(2).uniform());
  });

  it('have the moments of a uniform distribution', () => {
    const values = draw(seeded(3), 100_000);
    expect(Math.min(...values.slice(0, 1000))).to.be.at.least(0);
    expect(mean(values)).to.be.closeTo(0.5, 0.005);
    expect(mean(values.map((value) => value ** 2))).to.be.closeTo(1 / 3, 0.005);
  });

  it('have the moments of a standard normal', () => {
    const random = seeded(4);
    const values = Array.from({ length: 100_000 }, () => random.gaussian());
    expect(mean(values)).to.be.closeTo(0, 0.02);
    expect(mean(values.map((value) => value ** 2))).to.be.closeTo(1, 0.02);
    expect(mean(values.map((value) => value ** 4))).to.be.closeTo(3, 0.1);
  });

  it('are uncorrelated between neighbouring streams', () => {
    const products = Array.from(
      { length: 20_000 },
      (_, stream) => seeded(5, stream).gaussian() * seeded(5, stream + 1).gaussian(),
    );
    expect(mean(products)).to.be.closeTo(0, 0.03);
  });
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
