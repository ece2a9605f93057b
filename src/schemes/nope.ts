import { defineScheme } from './scheme';

/** Haviv et al. 2022; Kazemnejad et al. 2023. */
export const nope = defineScheme({
  id: 'nope',
  name: 'NoPE',
  acts: 'nothing',
  summary: 'No position encoding: order reaches the model only through the causal mask.',
  formula: 'logit(i, j) = q_i · k_j / √d,  j ≤ i',
  citation: {
    authors: 'Kazemnejad et al.',
    title: 'The Impact of Positional Encoding on Length Generalization in Transformers',
    year: 2023,
    url: 'https://arxiv.org/abs/2305.19466',
  },
  reference: 'huggingface/transformers: src/transformers/models/smollm3/modeling_smollm3.py',
  parameters: {},
  prepare: (spec) => ({ spec, acts: 'nothing', learnedParameters: 0, seeded: false }),
});
