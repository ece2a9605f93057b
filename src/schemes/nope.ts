import { optionalNumber } from '../parameters/parameters';
import { defineScheme } from './scheme';

/**
 * Haviv et al. 2022; Kazemnejad et al. 2023. Wang et al. 2024 (https://arxiv.org/abs/2404.12224; AntNLP/nope_head_scale)
 * reach longer texts by one number for all heads, or one that each head learns, which its logits are multiplied by.
 */
export const nope = defineScheme({
  id: 'nope',
  name: 'NoPE',
  acts: 'nothing',
  summary: 'No position encoding: order reaches the model only through the causal mask.',
  formula: 'logit(i, j) = λ · q_i · k_j / √d,  j ≤ i',
  citation: {
    authors: 'Kazemnejad et al.',
    title: 'The Impact of Positional Encoding on Length Generalization in Transformers',
    year: 2023,
    url: 'https://arxiv.org/abs/2305.19466',
  },
  reference: 'huggingface/transformers: src/transformers/models/smollm3/modeling_smollm3.py',
  parameters: {
    softmaxScale: optionalNumber({
      label: 'Softmax scale',
      help: 'λ, what the logits of a head are multiplied by beside 1/√d: each head learns its own in head-scaled NoPE (Wang et al. 2024).',
      otherwise: '1',
      exclusiveMinimum: 0,
    }),
  },
  prepare: (spec) => {
    const { softmaxScale } = spec;
    return {
      spec,
      acts: 'nothing',
      ...(softmaxScale !== undefined && { queryScale: () => softmaxScale }),
      learnedParameters: 0,
      seeded: false,
    };
  },
});
