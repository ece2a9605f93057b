import { indexPositions } from '../positions/indexPositions';
import { dot } from './contentProducts';
import type { AddsEncoding } from './encoding';

/** The product of a vector with the sinusoid of a distance, which may be negative or between whole numbers. */
export type SinusoidProduct = (distance: number) => number;

/** Cosines and sines of K angles. */
interface Turn {
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
}

/** What K pairs of sine and cosine are multiplied by. */
interface Weights {
  readonly ofSines: Float64Array;
  readonly ofCosines: Float64Array;
}

/** Distances are read digit by digit: n · 64² + m · 64 + r. */
const base = 64;

/**
 * Products of vectors (D) with sinusoids (D) that are made of pairs only. Instead of the sinusoid the vector is turned, by
 * the far digits of the distance, and kept as long as these stay the same; it then meets the sinusoid of the last digit. A
 * distance costs as many multiplications as a vector has numbers, and hardly ever a sine.
 */
export function sinusoidProducts(sinusoids: AddsEncoding): (vector: Float64Array) => SinusoidProduct {
  const { pairs, dimension } = sinusoids;
  const frequencies = pairs?.inverseFrequencies ?? new Float64Array(0);
  const near = turns(frequencies, 1);
  const middle = turns(frequencies, base);

  /** Of distances ≥ 0. */
  const onOneSide = (weights: Weights): SinusoidProduct => {
    let far = { digit: 0, weights };
    let turned = { digit: 0, far, weights };
    return (distance) => {
      const [n, m, r] = [Math.floor(distance / base ** 2), Math.floor(distance / base) % base, distance % base];
      if (far.digit !== n) far = { digit: n, weights: turnedBy(weights, turn(frequencies, n * base ** 2)) };
      if (turned.far !== far || turned.digit !== m) {
        turned = { digit: m, far, weights: m === 0 ? far.weights : turnedBy(far.weights, middle(m)) };
      }
      return product(turned.weights, near(r));
    };
  };

  return (vector) => {
    const at = (of: 0 | 1) => frequencies.map((_, k) => vector[pairs?.dimensionsOf(k)[of] ?? 0]!);
    let [after, before]: (SinusoidProduct | undefined)[] = [];
    return (distance) => {
      if (!Number.isFinite(distance)) return NaN;
      if (Number.isSafeInteger(distance)) {
        if (distance >= 0) return (after ??= onOneSide({ ofSines: at(0), ofCosines: at(1) }))(distance);
        // A sine changes its sign with the distance.
        before ??= onOneSide({ ofSines: at(0).map((weight) => -weight), ofCosines: at(1) });
        return before(-distance);
      }
      const row = new Float64Array(dimension);
      sinusoids.fill(indexPositions(1, distance), 0, 1, row);
      return dot(row, vector);
    };
  };
}

/** Turns by the multiples 0 … 63 of a step, each computed once. */
function turns(frequencies: Float64Array, step: number): (digit: number) => Turn {
  const known: (Turn | undefined)[] = [];
  return (digit) => (known[digit] ??= turn(frequencies, step * digit));
}

function turn(frequencies: Float64Array, distance: number): Turn {
  return {
    cosines: frequencies.map((omega) => Math.cos(distance * omega)),
    sines: frequencies.map((omega) => Math.sin(distance * omega)),
  };
}

/** What gives for r what the weights give for the distance of the turn + r: sin(a + r) = sin a cos r + cos a sin r. */
function turnedBy({ ofSines, ofCosines }: Weights, { cosines, sines }: Turn): Weights {
  const turned = { ofSines: new Float64Array(ofSines.length), ofCosines: new Float64Array(ofSines.length) };
  for (let k = 0; k < ofSines.length; k++) {
    turned.ofSines[k] = ofSines[k]! * cosines[k]! - ofCosines[k]! * sines[k]!;
    turned.ofCosines[k] = ofSines[k]! * sines[k]! + ofCosines[k]! * cosines[k]!;
  }
  return turned;
}

function product({ ofSines, ofCosines }: Weights, { cosines, sines }: Turn): number {
  let sum = 0;
  for (let k = 0; k < sines.length; k++) sum += ofSines[k]! * sines[k]! + ofCosines[k]! * cosines[k]!;
  return sum;
}
