/** What FIRE learns, and the constant that keeps its division from zero. */
export interface FireWeights {
  /** How strongly ψ(x) = ln(c·x + 1) spreads near distances apart. */
  readonly c: number;
  /** L: queries before this position are normalised as if they stood there. */
  readonly threshold: number;
  readonly epsilon: number;
  /** (W), of the one hidden layer, which has one input. */
  readonly hiddenWeights: ArrayLike<number>;
  /** (W) */
  readonly hiddenBiases: ArrayLike<number>;
  /** (H, W) row-major. */
  readonly outputWeights: ArrayLike<number>;
  /** (H) */
  readonly outputBiases: ArrayLike<number>;
}

/** ψ(x) = ln(c·x + 1), for x ≥ 0. */
export function firePsi(c: number, x: number): number {
  return Math.log1p(Math.abs(c * x));
}

/** ψ(max(L, i)) + ε, by which the distances of the query at position i are divided. */
export function fireNormaliser({ c, threshold, epsilon }: FireWeights, query: number): number {
  return firePsi(c, Math.max(Math.abs(threshold), query)) + epsilon;
}

/**
 * Li et al. 2023, equation 2 and appendix A: `MLP(ψ(|i − j|) / (ψ(max(L, i)) + ε))` of one head, the MLP with one hidden
 * layer and ReLU. Positions count from 0. The obvious computation: the oracle of `firePieces`.
 */
export function fireBias(weights: FireWeights, head: number, query: number, key: number): number {
  return fireMlp(weights, head, firePsi(weights.c, query - key) / fireNormaliser(weights, query));
}

/** Output `head` of the MLP at one input. */
export function fireMlp(weights: FireWeights, head: number, input: number): number {
  const { hiddenWeights, hiddenBiases, outputWeights, outputBiases } = weights;
  const width = hiddenWeights.length;
  let sum = outputBiases[head]!;
  for (let w = 0; w < width; w++) {
    sum += outputWeights[head * width + w]! * Math.max(0, hiddenWeights[w]! * input + hiddenBiases[w]!);
  }
  return sum;
}
