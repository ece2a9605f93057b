import { integer, number } from '../parameters/parameters';
import { ladder } from './ropeLadder';
import { rotationParameters } from './ropeParameters';
import { rotation } from './rotation';
import { defineScheme } from './scheme';

/**
 * Sun et al. 2022, equations 9 and 10: interleaved RoPE in which pair k of a query at position n is also multiplied by
 * ζ_k^((n − c)/scaleBase) and of a key divided by it, so that their product fades with the distance. The centre c, half
 * of the sequence, keeps the powers small; scores do not depend on it.
 */
export const xpos = defineScheme({
  id: 'xpos',
  name: 'xPos',
  acts: 'rotates',
  summary: 'Rotates as RoPE does and lets fast pairs fade with the distance, for causal attention.',
  formula: 'RoPE, with pair k of q · ζ_k^(n/B) and of k · ζ_k^(−n/B),  ζ_k = (2k + 0.4 D) / (1.4 D)',
  citation: {
    authors: 'Sun et al.',
    title: 'A Length-Extrapolatable Transformer',
    year: 2022,
    url: 'https://arxiv.org/abs/2212.10554',
  },
  reference: 'microsoft/torchscale: torchscale/component/xpos_relative_position.py',
  parameters: {
    ...rotationParameters,
    scaleBase: number({
      label: 'Scale base',
      help: 'B: pair k fades by ζ_k every so many positions; a larger base makes all pairs fade more slowly.',
      default: 512,
      exclusiveMinimum: 0,
    }),
    maxPositionEmbeddings: integer({
      label: 'Trained length',
      help: 'The longest text seen in training.',
      default: 2048,
      minimum: 1,
      maximum: 2 ** 31,
    }),
  },
  prepare: (spec, context) => {
    const { headDim, ropeTheta, scaleBase, maxPositionEmbeddings } = spec;
    const sequenceLength = context.sequenceLength ?? maxPositionEmbeddings;
    const centre = Math.ceil(sequenceLength / 2);
    const plain = rotation({ headDim, layout: 'interleaved', inverseFrequencies: ladder(ropeTheta, headDim) });
    const logGains = xposZeta(headDim).map((zeta) => Math.log(zeta) / scaleBase);
    return {
      spec,
      acts: 'rotates',
      ...plain,
      rotate: (vector, position, out, role = 'query') => {
        plain.rotate(vector, position, out);
        const distance = role === 'query' ? position - centre : centre - position;
        for (let channel = 0; channel < headDim; channel++) {
          out[channel]! *= Math.exp(distance * logGains[channel >> 1]!);
        }
      },
      decay: { on: 'channels', heads: 1, logGain: (_, pair) => logGains[pair]! },
      learnedParameters: 0,
      seeded: false,
      trainedLength: maxPositionEmbeddings,
      sequenceLength,
    };
  },
});

/** ζ_k of the headDim/2 pairs, fastest first: from 0.29 (fades soonest) to nearly 1. */
export function xposZeta(headDim: number): Float64Array {
  return Float64Array.from({ length: headDim / 2 }, (_, pair) => (2 * pair + 0.4 * headDim) / (1.4 * headDim));
}
