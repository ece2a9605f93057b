import { axialDialects } from './axialDialects';
import { axialPairs } from './axialPairs';
import { axialParameters } from './axialParameters';
import { directionAxes } from './directionAxes';
import { gridAxes } from './gridAxes';
import { rotation } from './rotation';
import { defineScheme } from './scheme';

/** RoPE over the rows and columns of an image: half of the pairs each. Models differ in everything else: the dialect. */
export const axialRope = defineScheme({
  id: 'axialRope',
  name: 'Axial RoPE',
  acts: 'rotates',
  summary: 'Rotates some pairs of query and key channels by the row of an image patch, the others by its column.',
  formula: '(x, y) of pair k ↦ rotated by c_a · ω_k + φ_k,  a = row or column by k',
  citation: {
    authors: 'Heo et al.',
    title: 'Rotary Position Embedding for Vision Transformer',
    year: 2024,
    url: 'https://arxiv.org/abs/2403.13298',
  },
  reference: 'huggingface/transformers: src/transformers/models/pixtral/modeling_pixtral.py',
  parameters: axialParameters,
  prepare: (spec) => {
    const { dialect, headDim, gridHeight, gridWidth, classTokens } = spec;
    const { parts, layout, directions, learnedParameters = 0, seeded = false } = axialDialects[dialect](spec);
    const grid = gridAxes({ height: gridHeight, width: gridWidth, classTokens });
    const axes = directions ? directionAxes(grid, directions) : grid;
    return {
      spec,
      acts: 'rotates',
      ...rotation({ headDim, layout, axes, ...axialPairs(parts) }),
      learnedParameters,
      seeded,
    };
  },
});
