import { kept } from './kept';
import type { SumAndMoment } from './smoothSums';

/** Frequencies have their sums over so many lengths kept: a picture has blocks of two or three. */
const lengthsKept = 8;

/**
 * The sums over the whole numbers first … first + count − 1 of `Σ over the K frequencies (cos(ωn) − 1)`, for 0 < ω ≤ π. They
 * cost as much as two numbers do, however many there are.
 *
 * With c the middle of the block, m = (count − 1)/2 and S(ω) = Σ cos(ω(k − m)), which is the Dirichlet kernel,
 *
 *     Σ cos(ωn) = S(ω) cos(ωc)     and     Σ (k − m) cos(ωn) = S′(ω) sin(ωc).
 */
export function waveSums(frequencies: Float64Array): (first: number, count: number) => SumAndMoment {
  const kernelsOf = kept(lengthsKept, (count: number) => Array.from(frequencies, (omega) => kernel(omega, count)));
  return (first, count) => {
    if (count === 0) return [0, 0];
    const middle = first + (count - 1) / 2;
    let [sum, skew] = [0, 0];
    kernelsOf(count).forEach(({ sum: whole, excess, slope }, k) => {
      const half = (frequencies[k]! * middle) / 2;
      const [sin, cos] = [Math.sin(half), Math.cos(half)];
      // S cos(ωc) − count, without the cancellation.
      sum += excess - 2 * sin * sin * whole;
      skew += 2 * sin * cos * slope;
    });
    return [sum, skew + ((count - 1) / 2) * sum];
  };
}

/** S(ω), S(ω) − count, and S′(ω). */
interface Kernel {
  readonly sum: number;
  readonly excess: number;
  readonly slope: number;
}

function kernel(omega: number, count: number): Kernel {
  const [x, u] = [omega / 2, (count * omega) / 2];
  if (u < nearZero) {
    const excess = count * Math.expm1(logSinc(u) - logSinc(x));
    const sum = count + excess;
    return { sum, excess, slope: (sum * (count * logSincSlope(u) - logSincSlope(x))) / 2 };
  }
  const sum = Math.sin(u) / Math.sin(x);
  return { sum, excess: sum - count, slope: (count * Math.cos(u) - sum * Math.cos(x)) / (2 * Math.sin(x)) };
}

/** Below this, series are more exact than the quotients. */
const nearZero = 0.5;

/** ζ(2k)/π^(2k), k = 1 … 9: the series of ln(sin u / u) and of its derivative, to the last digit below ½. */
const zetas = [
  1 / 6,
  1 / 90,
  1 / 945,
  1 / 9450,
  1 / 93555,
  691 / 638512875,
  2 / 18243225,
  3617 / 325641566250,
  43867 / 38979295480125,
];

const logSinc = (u: number): number =>
  zetas.reduce((sum, zeta, index) => sum - (zeta / (index + 1)) * u ** (2 * index + 2), 0);

const logSincSlope = (u: number): number =>
  zetas.reduce((sum, zeta, index) => sum - 2 * zeta * u ** (2 * index + 1), 0);
