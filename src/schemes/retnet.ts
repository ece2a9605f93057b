import { integer } from '../parameters/parameters';
import { rotationParameters } from './ropeParameters';
import { rotation } from './rotation';
import { defineScheme } from './scheme';

/**
 * Sun et al. 2023, equations 5 and 8: interleaved rotation by a ladder that ends at exactly 1/θ, and scores of head h
 * that keep γ_h for every position of distance. RetNet has no softmax; what it divides each query's row of γ_h^distance
 * by, √ of the row's sum, is the same for all keys and not part of the encoding here.
 */
export const retnet = defineScheme({
  id: 'retnet',
  name: 'RetNet',
  acts: 'rotates',
  summary: 'Rotates as RoPE does and lets all scores of a head fade with the distance, each head at its own pace.',
  formula: 'score · γ_h^(i − j) for j ≤ i,  γ_h = 1 − 2^(−5 − h),  angle n · θ^(−k/(D/2 − 1))',
  citation: {
    authors: 'Sun et al.',
    title: 'Retentive Network: A Successor to Transformer for Large Language Models',
    year: 2023,
    url: 'https://arxiv.org/abs/2307.08621',
  },
  reference: 'microsoft/torchscale: torchscale/architecture/retnet.py',
  parameters: {
    ...rotationParameters,
    numAttentionHeads: integer({
      label: 'Heads',
      help: 'H; every head fades half as fast as the one before it.',
      default: 8,
      minimum: 1,
      maximum: 1024,
    }),
  },
  prepare: (spec) => {
    const { headDim, ropeTheta, numAttentionHeads } = spec;
    const half = headDim / 2;
    const inverseFrequencies = Float64Array.from(
      { length: half },
      (_, pair) => ropeTheta ** (-pair / Math.max(half - 1, 1)),
    );
    return {
      spec,
      acts: 'rotates',
      ...rotation({ headDim, layout: 'interleaved', inverseFrequencies }),
      decay: { on: 'scores', heads: numAttentionHeads, logGain: (head) => Math.log1p(-(2 ** (-5 - head))) },
      learnedParameters: 0,
      seeded: false,
    };
  },
});
