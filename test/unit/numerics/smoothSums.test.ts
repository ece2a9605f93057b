import { expect } from 'chai';
import fc from 'fast-check';
import { gaussLegendre } from '../../../src/numerics/gaussLegendre';
import { smoothSums } from '../../../src/numerics/smoothSums';
import { expectClose } from '../../golden/close';
import { plainSums, stretch } from './stretches';

describe('sums of a smooth value', () => {
  const logarithm = fc
    .double({ min: 0.01, max: 1000, noNaN: true })
    .map((scale) => (n: number) => Math.log1p(scale * n));
  const power = fc.double({ min: 0.01, max: 2, noNaN: true }).map((p) => (n: number) => n ** p);

  it('are those of the obvious loop, of logarithms and of powers', () => {
    fc.assert(
      fc.property(fc.oneof(logarithm, power), stretch, (value, { first, count }) => {
        expectClose(smoothSums(value, first, count), plainSums(value, first, count), { relative: 1e-13 });
      }),
    );
  });

  it('are those that are known: of whole numbers, and of logarithms as a factorial', () => {
    const million = 1_000_000;
    expectClose(
      smoothSums((n) => n, 0, million + 1),
      [(million * (million + 1)) / 2, (million * (million + 1) * (2 * million + 1)) / 6],
      { relative: 1e-14 },
    );
    // ln 10⁶! by Stirling's series, whose next term is 10⁻³².
    const stirling = million * Math.log(million) - million + Math.log(2 * Math.PI * million) / 2 + 1 / (12 * million);
    expectClose([smoothSums((n) => Math.log1p(n), 0, million)[0]], [stirling], { relative: 1e-14 });
  });

  it('are 0 of no numbers', () => {
    expect(smoothSums(Math.log, 5, 0)).to.deep.equal([0, 0]);
  });

  it('look at few numbers of a million', () => {
    let looked = 0;
    const count = (n: number): number => (looked++, Math.sqrt(n));
    smoothSums(count, 0, 1_000_000);
    expect(looked).to.be.at.most(200);
    looked = 0;
    smoothSums(count, 900_000, 5000);
    expect(looked).to.be.at.most(32);
  });
});

describe('Gauss–Legendre quadrature', () => {
  it('is exact for polynomials up to degree 2n − 1', () => {
    for (const n of [1, 2, 5, 16]) {
      const { nodes, weights } = gaussLegendre(n);
      for (let degree = 0; degree < 2 * n; degree++) {
        const integral = nodes.reduce((sum, node, index) => sum + weights[index]! * node ** degree, 0);
        expect(integral).to.be.closeTo(degree % 2 === 0 ? 2 / (degree + 1) : 0, 1e-14);
      }
    }
  });
});
