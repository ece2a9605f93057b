import type { Axes } from './axes';
import { mropeAxes, mropeAxisOf } from './mropeSections';
import { boolean, numbers } from '../parameters/parameters';
import { ropeParameters } from './ropeParameters';
import { trainedLengthOf } from './ropeScaling';
import { ropeScalings } from './ropeScalings';
import { rotation } from './rotation';
import { defineScheme } from './scheme';

/** The token of a text has its position on every axis, so that text is plain RoPE. */
const axes: Axes = { names: mropeAxes, at: (index) => index, plain: true };

/** Wang et al. 2024, section 2.1: RoPE, and with it every scaling of RoPE, whose pairs read one of three coordinates. */
export const mrope = defineScheme({
  id: 'mrope',
  name: 'M-RoPE',
  acts: 'rotates',
  summary: 'Rotates as RoPE does, some pairs by the frame, some by the row, some by the column; text as plain RoPE.',
  formula: '(x, y) of pair k ↦ rotated by m_a · θ^(−2k/R),  a = t, h or w by the section of k',
  citation: {
    authors: 'Wang et al.',
    title: 'Qwen2-VL: Enhancing Vision-Language Model’s Perception of the World at Any Resolution',
    year: 2024,
    url: 'https://arxiv.org/abs/2409.12191',
  },
  reference: 'huggingface/transformers: src/transformers/models/qwen2_vl/modeling_qwen2_vl.py',
  parameters: {
    mropeSection: numbers({
      label: 'Sections',
      help: 'How many pairs read the frame t, the row h and the column w; together all pairs.',
      otherwise: '16, 24, 24 of 64 pairs, interleaved 24, 20, 20',
      minimum: 0,
    }),
    mropeInterleaved: boolean({
      label: 'Interleaved',
      help: 'Pairs read t, h and w in turn, as in Qwen3-VL, so that each axis has fast and slow ones.',
      default: false,
    }),
    ...ropeParameters,
    ropeTheta: { ...ropeParameters.ropeTheta, default: 1e6 },
    maxPositionEmbeddings: { ...ropeParameters.maxPositionEmbeddings, default: 32768 },
  },
  prepare: (spec, context) => {
    const { headDim, layout, ropeType } = spec;
    const scaled = ropeScalings[ropeType](spec, context);
    const axisOf = mropeAxisOf(spec, scaled.inverseFrequencies.length);
    return {
      spec,
      acts: 'rotates',
      ...rotation({ headDim, layout, ...scaled, axes, axisOf }),
      scaling: scaled.scaling,
      learnedParameters: 0,
      seeded: false,
      trainedLength: trainedLengthOf(spec),
      sequenceLength: scaled.sequenceLength,
    };
  },
});
