import type { Random } from '../numerics/random';

/** Weights or biases of a linear layer as PyTorch draws them before training: uniform in ±1/√fan-in. */
export function linearWeights(random: Random, length: number, fanIn: number): Float64Array {
  return Float64Array.from({ length }, () => (2 * random.uniform() - 1) / Math.sqrt(fanIn));
}
