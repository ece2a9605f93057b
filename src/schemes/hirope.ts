import { hiropeAxes, hiropeAxisOf } from './hiropeLevels';
import { integer, numbers } from '../parameters/parameters';
import { ladder } from './ropeLadder';
import { ropeParameters, rotationParameters } from './ropeParameters';
import { rotation } from './rotation';
import { defineScheme } from './scheme';

/**
 * Zhang et al. 2024, equations 3 and 5 and section 3.2. Fast pairs read the position of the token in the text, slow ones
 * that of its function (or of a segment of the text). A key nearer than the window is where plain RoPE has it; beyond,
 * W − 1 is added to the distances on the higher levels, which therefore go on from where the window ends.
 */
export const hirope = defineScheme({
  id: 'hirope',
  name: 'HiRoPE',
  acts: 'rotates',
  summary: 'Rotates fast pairs by the token and slow pairs by its function, and near keys as RoPE does.',
  formula: 'score turns by (i − j)·ω_k for |i − j| < W, else by (m_a(i) − m_a(j) ± (W − 1)·[a > 0])·ω_k',
  citation: {
    authors: 'Zhang et al.',
    title: 'HiRoPE: Length Extrapolation for Code Models Using Hierarchical Position',
    year: 2024,
    url: 'https://arxiv.org/abs/2403.19115',
  },
  reference: 'none published: equations 3 to 5 of the paper',
  parameters: {
    ...rotationParameters,
    layout: ropeParameters.layout,
    segmentLengths: numbers({
      label: 'Segment lengths',
      help: 'Tokens in a segment of each level above the tokens, where positions do not say what a function is.',
      otherwise: '128, two levels',
      minimum: 1,
    }),
    levelPairs: numbers({
      label: 'Pairs of each level',
      help: 'How many pairs read each level, the fastest pairs the tokens; together all pairs.',
      otherwise: 'equal parts',
      minimum: 0,
    }),
    windowLength: integer({
      label: 'Window',
      help: 'W: keys nearer than this are where plain RoPE has them.',
      default: 512,
      minimum: 1,
      maximum: 2 ** 31,
    }),
    maxPositionEmbeddings: integer({
      label: 'Trained length',
      help: 'The longest text seen in training.',
      default: 4096,
      minimum: 1,
      maximum: 2 ** 31,
    }),
  },
  prepare: (spec) => {
    const { headDim, ropeTheta, layout, windowLength } = spec;
    const axes = hiropeAxes(spec.segmentLengths);
    const axisOf = hiropeAxisOf(spec.levelPairs, axes.names.length, headDim / 2);
    return {
      spec,
      acts: 'rotates',
      ...rotation({ headDim, layout, inverseFrequencies: ladder(ropeTheta, headDim), axes, axisOf }),
      axisDistance: (query, key, axis) => {
        const distance = query - key;
        if (axis === 0 || Math.abs(distance) < windowLength) return distance;
        return axes.at(query, axis) - axes.at(key, axis) + Math.sign(distance) * (windowLength - 1);
      },
      learnedParameters: 0,
      seeded: false,
      trainedLength: spec.maxPositionEmbeddings,
    };
  },
});
