import { boolean, choice, integer, number } from '../parameters/parameters';
import { reropeDistance } from './reropeDistance';
import { ladder } from './ropeLadder';
import { ropeParameters, rotationParameters } from './ropeParameters';
import { rotation } from './rotation';
import { defineScheme } from './scheme';

/**
 * Su 2023: RoPE of a trained model, in which distances beyond a window are changed so that none is longer than in training.
 * Each score is computed from two rotations, whose angles are those of RoPE. No angle goes on with the length, so that
 * there is nothing to say of what lies beyond training.
 */
export const rerope = defineScheme({
  id: 'rerope',
  name: 'ReRoPE',
  acts: 'rotates',
  summary: 'Rotates as RoPE does within a window, and has all keys beyond it at one distance, or at shorter ones.',
  formula:
    'score turns by Δ·ω_k,  Δ = i − j for i − j < w, else w (or w + (i − j − w)/s, or ⌊i/s⌋ − ⌊j/s⌋ + w − ⌊w/s⌋)',
  citation: {
    authors: 'Su',
    title: 'Rectified rotary position embeddings (ReRoPE)',
    year: 2023,
    url: 'https://kexue.fm/archives/9708',
  },
  reference: 'bojone/rerope: rerope_patch.py, leaky_rerope_patch.py; datamllab/LongLM: self_extend_patch/Llama.py',
  parameters: {
    ...rotationParameters,
    layout: ropeParameters.layout,
    dialect: choice({
      label: 'Beyond the window',
      help: 'Where keys beyond the window are.',
      default: 'clipped',
      choices: {
        clipped: 'All at the distance of the window: ReRoPE',
        leaky: 'At distances that go on more slowly: Leaky ReRoPE',
        grouped: 'In groups that share a position: Self-Extend',
      },
    }),
    window: integer({
      label: 'Window',
      help: 'w: keys nearer than this are where RoPE has them.',
      default: 512,
      minimum: 1,
      maximum: 2 ** 31,
    }),
    scalingFactor: number({
      label: 'Factor',
      help: 's: beyond the window distances go on so many times more slowly.',
      default: 16,
      minimum: 1,
      when: { dialect: ['leaky'] },
    }),
    groupSize: integer({
      label: 'Group',
      help: 's: beyond the window so many neighbours share a position.',
      default: 8,
      minimum: 1,
      maximum: 2 ** 31,
      when: { dialect: ['grouped'] },
    }),
    logScaling: boolean({
      label: 'Scale queries',
      help: 'Queries beyond the trained length are multiplied by the log of their number over that of the trained length.',
      default: true,
    }),
    trainingLength: integer({
      label: 'Trained length',
      help: 'The longest text seen in training.',
      default: 4096,
      minimum: 2,
      maximum: 2 ** 31,
    }),
  },
  prepare: (spec) => {
    const { headDim, ropeTheta, layout, trainingLength } = spec;
    const distance = reropeDistance(spec);
    return {
      spec,
      acts: 'rotates',
      ...rotation({ headDim, layout, inverseFrequencies: ladder(ropeTheta, headDim) }),
      axisDistance: distance,
      ...(spec.logScaling && {
        queryScale: (position: number) => Math.max(1, Math.log(position + 1) / Math.log(trainingLength)),
      }),
      learnedParameters: 0,
      seeded: false,
    };
  },
});
