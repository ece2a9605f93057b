import { seeded } from '../numerics/random';
import type { Features } from './encoding';
import { featured } from './featured';
import { givenWeights } from './givenWeights';
import { choice, integer, number, numbers } from '../parameters/parameters';
import { defineScheme } from './scheme';
import { seedParameter } from './seedParameter';

/** Kazemi et al. 2019, equation 1: one linear feature, then sines, all learned. Ports disagree on where the linear one stands. */
export const time2vec = defineScheme({
  id: 'time2vec',
  name: 'Time2Vec',
  acts: 'adds',
  summary: 'Puts one linear feature and sines of trained frequency and phase beside the token embedding.',
  formula: 'f_0 = ω_0·τ + φ_0,  f_k = sin(ω_k·τ + φ_k),  τ = position × time per position',
  citation: {
    authors: 'Kazemi et al.',
    title: 'Time2Vec: Learning a Vector Representation of Time',
    year: 2019,
    url: 'https://arxiv.org/abs/1907.05321',
  },
  reference: 'arXiv 1907.05321, equation 1 (no canonical code)',
  parameters: {
    hiddenSize: integer({
      label: 'Features',
      help: 'k + 1: one linear feature and k sines.',
      default: 32,
      minimum: 1,
      maximum: 8192,
    }),
    timePerPosition: number({
      label: 'Time per position',
      help: 'τ of one position: how far in time tokens stand apart.',
      default: 0.1,
      exclusiveMinimum: 0,
    }),
    linearFeature: choice({
      label: 'Linear feature',
      help: 'Where the linear feature stands.',
      default: 'first',
      choices: { first: 'Before the sines, as in the paper', last: 'After the sines, as in some ports' },
    }),
    seed: seedParameter,
    omega: numbers({
      label: 'Frequencies',
      help: 'Trained ω, radians per unit of time, one for each feature.',
      otherwise: 'drawn from the seed',
    }),
    phi: numbers({
      label: 'Phases',
      help: 'Trained φ, radians, one for each feature.',
      otherwise: 'drawn from the seed',
    }),
  },
  prepare: (spec) => {
    const { hiddenSize, timePerPosition, seed } = spec;
    const random = seeded(seed);
    const drawn = (): Float64Array => Float64Array.from({ length: hiddenSize }, () => random.gaussian());
    const [drawnOmega, drawnPhi] = [drawn(), drawn()];
    const omega = spec.omega ? givenWeights('time2vec', 'omega', spec.omega, hiddenSize) : drawnOmega;
    const linear = spec.linearFeature === 'first' ? 0 : hiddenSize - 1;
    const phi = spec.phi ? givenWeights('time2vec', 'phi', spec.phi, hiddenSize) : drawnPhi;
    const weights = { omega, phi, linear };
    return {
      spec,
      acts: 'adds',
      combines: 'concatenates',
      ...featured(hiddenSize, featuresOf(weights, timePerPosition)),
      learnedParameters: 2 * hiddenSize,
      seeded: !spec.omega || !spec.phi,
      fill: (positions, start, count, out) => {
        for (let row = 0; row < count; row++) {
          const time = positions.at(start + row) * timePerPosition;
          writeTime2Vec(weights, time, out.subarray(row * hiddenSize, (row + 1) * hiddenSize));
        }
      },
    };
  },
});

/** Frequencies and phases, one for each feature, and which of the features is the linear one. */
interface Time2Vec {
  readonly omega: ArrayLike<number>;
  readonly phi: ArrayLike<number>;
  readonly linear: number;
}

/** Write the features (k + 1) of a time to `out`. */
export function writeTime2Vec({ omega, phi, linear }: Time2Vec, time: number, out: Float64Array): void {
  for (let k = 0; k < omega.length; k++) {
    const angle = omega[k]! * time + phi[k]!;
    out[k] = k === linear ? angle : Math.sin(angle);
  }
}

/** Of times that are multiples of a step. */
function featuresOf({ omega, phi, linear }: Time2Vec, step: number): Features {
  const sines = Array.from(omega, (_, k) => k).filter((k) => k !== linear);
  return {
    pairs: {
      inverseFrequencies: Float64Array.from(sines, (k) => omega[k]! * step),
      phases: Float64Array.from(sines, (k) => phi[k]!),
      dimensionsOf: (pair) => [sines[pair]!, Infinity],
    },
    lines: [{ dimension: linear, axis: 0, slope: omega[linear]! * step, start: phi[linear]! }],
  };
}
