import { seeded } from '../numerics/random';
import { fillByPair } from './biasFills';
import type { BiasesEncoding } from './encoding';
import { fireNormaliser, firePsi, type FireWeights } from './fireBias';
import { firePieces, pieceValue } from './firePieces';
import { givenWeights } from './givenWeights';
import { hiddenLayerParameters } from './hiddenLayerParameters';
import { integer, number, numbers } from '../parameters/parameters';
import { linearWeights } from './linearWeights';
import { defineScheme } from './scheme';
import { seedParameter } from './seedParameter';

/**
 * Li et al. 2023, equation 2, with the shapes and constants of the listing in appendix A. The bias depends on the query
 * too: from L on, distances are divided by a normaliser that grows with it, so that they never leave [0, 1]. The MLP is
 * drawn as PyTorch draws it before training.
 */
export const fire = defineScheme({
  id: 'fire',
  name: 'FIRE',
  acts: 'biases',
  summary:
    'Adds a small trained network of the distance, as a share of the query’s position, to every attention logit.',
  formula: 'bias(h, i, j) = MLP_h(ψ(i − j) / (ψ(max(L, i)) + ε)),  ψ(x) = ln(c·x + 1),  j ≤ i',
  citation: {
    authors: 'Li et al.',
    title: 'Functional Interpolation for Relative Positions Improves Long Context Transformers',
    year: 2023,
    url: 'https://arxiv.org/abs/2310.04418',
  },
  reference: 'arXiv 2310.04418, appendix A (no released code)',
  parameters: {
    numAttentionHeads: integer({
      label: 'Heads',
      help: 'Attention heads; each is an output of the network.',
      default: 12,
      minimum: 1,
      maximum: 1024,
    }),
    mlpWidth: integer({
      label: 'Width',
      help: 'W, the units of the hidden layer.',
      default: 32,
      minimum: 1,
      maximum: 1024,
    }),
    initC: number({
      label: 'c',
      help: 'How strongly near distances are spread apart; learned, 0.1 before training.',
      default: 0.1,
      exclusiveMinimum: 0,
    }),
    initL: number({
      label: 'Threshold L',
      help: 'Up to this position every query sees distances alike; learned, 512 before training.',
      default: 512,
      exclusiveMinimum: 0,
    }),
    eps: number({
      label: 'Epsilon',
      help: 'Keeps the division from zero.',
      default: 1e-6,
      minimum: 0,
    }),
    seed: seedParameter,
    hiddenWeights: numbers({
      label: 'Hidden weights',
      help: 'Trained weights of the hidden layer, one for each unit.',
      otherwise: 'drawn from the seed',
    }),
    ...hiddenLayerParameters,
    outputBiases: numbers({
      label: 'Output biases',
      help: 'Trained biases of the output, one for each head.',
      otherwise: 'drawn from the seed',
    }),
  },
  prepare: (spec) => {
    const { numAttentionHeads: heads, mlpWidth } = spec;
    const weights: FireWeights = { ...seededWeights(spec, heads, mlpWidth), ...given(spec, heads, mlpWidth) };
    const pieces = Array.from({ length: heads }, (_, head) => firePieces(weights, head));
    const bias: BiasesEncoding['bias'] = (head, query, key) =>
      key > query ? NaN : pieceValue(pieces[head]!, firePsi(weights.c, query - key) / fireNormaliser(weights, query));
    return {
      spec,
      acts: 'biases',
      heads,
      causal: true,
      // Two layers with biases, c, and the multiplier of L.
      learnedParameters: 2 * mlpWidth + mlpWidth * heads + heads + 2,
      seeded: layers.some((name) => spec[name] === undefined),
      bias,
      fill: fillByPair(bias),
      form: {
        of: 'pieces',
        pieces: (head) => pieces[head]!,
        stretch: (distance) => firePsi(weights.c, distance),
        distance: (stretched) => Math.expm1(stretched) / weights.c,
        normaliser: (query) => fireNormaliser(weights, query),
      },
    };
  },
});

/** The numbers of the two layers, by name. */
const layers = ['hiddenWeights', 'hiddenBiases', 'outputWeights', 'outputBiases'] as const;

/** Those of them that the spec gives. @throws SpecError where they have another shape. */
function given(
  spec: Readonly<Partial<Record<(typeof layers)[number], readonly number[]>>>,
  heads: number,
  width: number,
): Partial<FireWeights> {
  const sizes = { hiddenWeights: width, hiddenBiases: width, outputWeights: heads * width, outputBiases: heads };
  return Object.fromEntries(
    layers.flatMap((name) => {
      const list = spec[name];
      return list ? [[name, givenWeights('fire', name, list, sizes[name])]] : [];
    }),
  );
}

interface Constants {
  readonly initC: number;
  readonly initL: number;
  readonly eps: number;
  readonly seed: number;
}

/** Weights and biases of both layers. */
function seededWeights({ initC, initL, eps, seed }: Constants, heads: number, width: number): FireWeights {
  const random = seeded(seed);
  return {
    c: initC,
    threshold: initL,
    epsilon: eps,
    hiddenWeights: linearWeights(random, width, 1),
    hiddenBiases: linearWeights(random, width, 1),
    outputWeights: linearWeights(random, heads * width, width),
    outputBiases: linearWeights(random, heads, width),
  };
}
