import {
  boolean,
  choice,
  integer,
  number,
  numbers,
  optionalInteger,
  optionalNumber,
  type ValuesOf,
} from '../parameters/parameters';

const headDim = integer({
  label: 'Head dimension',
  help: 'Channels of one attention head.',
  default: 128,
  minimum: 2,
  maximum: 8192,
  multipleOf: 2,
});

/** Parameters that any rotation has. */
export const rotationParameters = {
  headDim,
  ropeTheta: number({
    label: 'θ (base)',
    help: 'Base of the geometric ladder of frequencies; a larger base makes the slow pairs slower.',
    default: 10000,
    exclusiveMinimum: 0,
  }),
};

/** Parameters of RoPE under the names of Hugging Face's `rope_parameters`, in camel case. */
export const ropeParameters = {
  ...rotationParameters,
  ropeType: choice({
    label: 'Scaling',
    help: 'How the frequencies are changed to reach beyond the trained length.',
    default: 'default',
    choices: {
      default: 'As trained',
      linear: 'Every frequency divided by the factor (position interpolation)',
      ntk: 'A larger base, so that the slowest pair alone is divided by the factor (NTK-aware)',
      dynamic: 'A base that grows with the sequence once it is longer than the maximum length (dynamic NTK)',
      yarn: 'Fast pairs kept, slow pairs divided, a ramp between; logits sharpened',
      longrope: 'Each pair divided by a searched factor of its own, one list for short and one for long sequences',
      llama3: 'Pairs kept, blended or divided by wavelength, as in Llama 3.1',
      proportional: 'The fastest share of the pairs rotated, the others not at all, as in Gemma 4 (p-RoPE)',
    },
  }),
  factor: optionalNumber({
    label: 'Factor',
    help: 'How many times longer the context becomes.',
    otherwise: 'maximum ÷ trained length',
    when: { ropeType: ['linear', 'ntk', 'dynamic', 'yarn', 'longrope', 'llama3', 'proportional'] },
    minimum: 1,
  }),
  partialRotaryFactor: number({
    label: 'Rotary share',
    help: 'The share of a head’s channels that is rotated; the rest passes through.',
    default: 1,
    exclusiveMinimum: 0,
    maximum: 1,
  }),
  layout: choice({
    label: 'Layout',
    help: 'Which two channels make a pair. A wrong choice loads without an error and ruins the model.',
    default: 'half',
    choices: {
      half: 'Channels k and k + R/2, as in Hugging Face Llama, Mistral, Qwen and GPT-NeoX',
      interleaved: 'Channels 2k and 2k + 1, as in RoFormer, GPT-J and Meta’s own Llama',
      interleavedInHalfOut: 'Reads channels 2k and 2k + 1, writes k and k + R/2, as in Hugging Face DeepSeek-V3',
    },
  }),
  maxPositionEmbeddings: integer({
    label: 'Maximum length',
    help: 'The longest text the model is meant for; the trained length too, unless that is given on its own.',
    default: 4096,
    minimum: 1,
    maximum: 2 ** 31,
  }),
  originalMaxPositionEmbeddings: optionalInteger({
    label: 'Trained length',
    help: 'The longest text seen in training, before the context was made longer.',
    otherwise: 'maximum length',
    when: { ropeType: ['yarn', 'longrope', 'llama3'] },
    minimum: 1,
    maximum: 2 ** 31,
  }),
  attentionFactor: optionalNumber({
    label: 'Attention factor',
    help: 'Multiplies cosines and sines, so that logits scale with its square.',
    otherwise: 'from the factor',
    when: { ropeType: ['yarn', 'longrope'] },
    exclusiveMinimum: 0,
  }),
  betaFast: number({
    label: 'β fast',
    help: 'Pairs that turn at least this often within the trained length are kept.',
    default: 32,
    when: { ropeType: ['yarn'] },
    exclusiveMinimum: 0,
  }),
  betaSlow: number({
    label: 'β slow',
    help: 'Pairs that turn at most this often within the trained length are divided by the factor.',
    default: 1,
    when: { ropeType: ['yarn'] },
    exclusiveMinimum: 0,
  }),
  mscale: optionalNumber({
    label: 'mscale',
    help: 'DeepSeek’s weight of the attention factor; read only together with mscale of all dimensions, and 0 counts as left out.',
    otherwise: '1',
    when: { ropeType: ['yarn'] },
    minimum: 0,
  }),
  mscaleAllDim: optionalNumber({
    label: 'mscale, all dimensions',
    help: 'DeepSeek’s divisor of the attention factor; read only together with mscale, and 0 counts as left out.',
    otherwise: 'no divisor',
    when: { ropeType: ['yarn'] },
    minimum: 0,
  }),
  truncate: boolean({
    label: 'Ramp between whole pairs',
    help: 'Round the ends of the ramp outwards to whole pairs; gpt-oss does not.',
    default: true,
    when: { ropeType: ['yarn'] },
  }),
  shortFactor: numbers({
    label: 'Short factors',
    help: 'What each pair’s frequency is divided by in a sequence no longer than the trained length, one number a pair.',
    otherwise: 'needed: set it in the settings',
    when: { ropeType: ['longrope'] },
    exclusiveMinimum: 0,
  }),
  longFactor: numbers({
    label: 'Long factors',
    help: 'What each pair’s frequency is divided by in a sequence longer than the trained length, one number a pair.',
    otherwise: 'needed: set it in the settings',
    when: { ropeType: ['longrope'] },
    exclusiveMinimum: 0,
  }),
  lowFreqFactor: number({
    label: 'Low-frequency factor',
    help: 'Pairs that turn fewer times than this within the trained length are divided by the factor.',
    default: 1,
    when: { ropeType: ['llama3'] },
    exclusiveMinimum: 0,
  }),
  highFreqFactor: number({
    label: 'High-frequency factor',
    help: 'Pairs that turn more often than this within the trained length are kept.',
    default: 4,
    when: { ropeType: ['llama3'] },
    exclusiveMinimum: 0,
  }),
  sequenceLength: optionalInteger({
    label: 'Sequence length',
    help: 'How long a sequence the model reads at once: dynamic and long scaling depend on it.',
    otherwise: 'the shown text',
    when: { ropeType: ['dynamic', 'longrope'] },
    minimum: 1,
    maximum: 2 ** 31,
  }),
};

/** The values of a spec of RoPE, or of a scheme that is RoPE on several axes: errors name its setting. */
export type RopeValues = ValuesOf<typeof ropeParameters> & { readonly scheme: string };
