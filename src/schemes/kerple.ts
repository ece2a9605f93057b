import { seeded } from '../numerics/random';
import { smoothSums } from '../numerics/smoothSums';
import { byDistance } from './biasFills';
import { eitherSide } from './eitherSide';
import { givenWeights } from './givenWeights';
import { choice, integer, numbers } from '../parameters/parameters';
import { defineScheme } from './scheme';
import { seedParameter } from './seedParameter';

/** The two numbers that a head learns. */
export interface KerpleWeights {
  readonly kernel: 'log' | 'power';
  /** (H) */
  readonly p: ArrayLike<number>;
  /** (H) */
  readonly a: ArrayLike<number>;
}

/** Both numbers of a head are clamped to this from below, and the exponent of the power kernel to 2 from above. */
const least = 0.01;
const largestPower = 2;

/**
 * Chi et al. 2022, section 4: kernels that are conditionally positive definite, so that they are distances. The weights
 * are drawn as the reference draws them before training: p uniform in [0, 2), a in [0, 1).
 */
export const kerple = defineScheme({
  id: 'kerple',
  name: 'KERPLE',
  acts: 'biases',
  summary: 'Takes a penalty off every attention logit that grows with the log, or a power, of the distance.',
  formula: 'log: bias(h, i, j) = −p_h · ln(1 + a_h · (i − j));  power: −a_h · (i − j)^p_h,  j ≤ i',
  citation: {
    authors: 'Chi, Fan, Ramadge, Rudnicky',
    title: 'KERPLE: Kernelized Relative Positional Embedding for Length Extrapolation',
    year: 2022,
    url: 'https://arxiv.org/abs/2205.09921',
  },
  reference: 'chijames/KERPLE: megatron/mpu/layers.py',
  parameters: {
    kernel: choice({
      label: 'Kernel',
      help: 'How the penalty grows with the distance; the paper finds log to extrapolate best.',
      default: 'log',
      choices: {
        log: '−p · ln(1 + a · distance)',
        power: '−a · distance^p, p at most 2',
      },
    }),
    numAttentionHeads: integer({
      label: 'Heads',
      help: 'Attention heads; each learns a p and an a of its own.',
      default: 12,
      minimum: 1,
      maximum: 1024,
    }),
    seed: seedParameter,
    biasP: numbers({
      label: 'p of every head',
      help: 'Trained p, one for each head.',
      otherwise: 'drawn from the seed',
    }),
    biasA: numbers({
      label: 'a of every head',
      help: 'Trained a, one for each head.',
      otherwise: 'drawn from the seed',
    }),
  },
  prepare: (spec) => {
    const heads = spec.numAttentionHeads;
    const drawn = seededWeights(spec.kernel, heads, spec.seed);
    const weights: KerpleWeights = {
      kernel: spec.kernel,
      p: spec.biasP ? givenWeights('kerple', 'biasP', spec.biasP, heads) : drawn.p,
      a: spec.biasA ? givenWeights('kerple', 'biasA', spec.biasA, heads) : drawn.a,
    };
    return {
      spec,
      acts: 'biases',
      heads,
      causal: true,
      learnedParameters: 2 * heads,
      seeded: !spec.biasP || !spec.biasA,
      ...byDistance((head, distance) => (distance > 0 ? NaN : kerpleBias(weights, head, -distance))),
      ...eitherSide(
        (head, nearest, count) => smoothSums((away) => kerpleBias(weights, head, away), nearest, count),
        // It falls with every step away.
        (head, nearest, count) => [kerpleBias(weights, head, nearest + count - 1), kerpleBias(weights, head, nearest)],
      ),
    };
  },
});

/** The bias (≤ 0) of one head on a key `away` (≥ 0) positions before its query. */
export function kerpleBias({ kernel, p, a }: KerpleWeights, head: number, away: number): number {
  const power = Math.max(p[head]!, least);
  const scale = Math.max(a[head]!, least);
  return kernel === 'log' ? -power * Math.log1p(scale * away) : -scale * away ** Math.min(power, largestPower);
}

function seededWeights(kernel: KerpleWeights['kernel'], heads: number, seed: number): KerpleWeights {
  const random = seeded(seed);
  const uniform = (scale: number): Float64Array => Float64Array.from({ length: heads }, () => scale * random.uniform());
  return { kernel, p: uniform(2), a: uniform(1) };
}
