import { ropeParameters } from './ropeParameters';
import { trainedLengthOf } from './ropeScaling';
import { ropeScalings } from './ropeScalings';
import { rotation } from './rotation';
import { defineScheme } from './scheme';

/** Su et al. 2021, equation 34, with every scaling of Hugging Face and static NTK: one file each, see `ropeScalings`. */
export const rope = defineScheme({
  id: 'rope',
  name: 'RoPE',
  acts: 'rotates',
  summary: 'Rotates pairs of query and key channels by the position, so that a score depends on the distance only.',
  formula: '(x, y) of pair k at position n ↦ rotated by n · θ^(−2k/R)',
  citation: {
    authors: 'Su et al.',
    title: 'RoFormer: Enhanced Transformer with Rotary Position Embedding',
    year: 2021,
    url: 'https://arxiv.org/abs/2104.09864',
  },
  reference: 'huggingface/transformers: src/transformers/modeling_rope_utils.py',
  parameters: ropeParameters,
  // Everything that depends on the spec alone is computed here, once.
  prepare: (spec, context) => {
    const { headDim, layout, ropeType } = spec;
    const scaled = ropeScalings[ropeType](spec, context);
    return {
      spec,
      acts: 'rotates',
      ...rotation({ headDim, layout, ...scaled }),
      scaling: scaled.scaling,
      learnedParameters: 0,
      seeded: false,
      trainedLength: trainedLengthOf(spec),
      sequenceLength: scaled.sequenceLength,
    };
  },
});
