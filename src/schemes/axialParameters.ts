import { gridHeight, gridWidth } from './gridParameters';
import { seedParameter } from './seedParameter';
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

const mixed = { dialect: ['ropeVitMixed'] };
const timm = { dialect: ['timm'] };
const lucidrains = { dialect: ['lucidrainsLang', 'lucidrainsPixel'] };

/** Parameters of a rotation by rows and columns. What a dialect makes of them is in `axialDialects`. */
export const axialParameters = {
  dialect: choice({
    label: 'Dialect',
    help: 'Which pairs read rows and which columns, at which frequencies, and where they stand in a head.',
    default: 'qwen2vl',
    choices: {
      qwen2vl: 'Rows, then columns, the same frequencies for both, as in the vision part of Qwen2-VL',
      pixtral: 'Rows take every other frequency, columns those between, as in Pixtral',
      timm: 'Rows, then columns, neighbouring channels; by index or from −1 to 1, as in timm and EVA-02',
      dinov3: 'Rows, then columns, centres of patches from −1 to 1 times 2π, as in DINOv3',
      llama4: 'Columns, then rows, counted from 1, neighbouring channels, as in the vision part of Llama 4',
      gemma4: 'Columns, then rows, each in halves of its own half of the head, as in the vision part of Gemma 4',
      ropeVit: 'Columns, then rows, neighbouring channels, as in RoPE-Axial of rope-vit',
      ropeVitMixed: 'Every pair reads both, at two trained frequencies, as in RoPE-Mixed of rope-vit',
      lucidrainsLang: 'Rows, then columns, by index, as rotary-embedding-torch does for language',
      lucidrainsPixel: 'Rows, then columns, from −1 to 1, as rotary-embedding-torch does for pixels',
    },
  }),
  headDim: integer({
    label: 'Head dimension',
    help: 'Channels of one attention head.',
    default: 80,
    minimum: 4,
    maximum: 8192,
    multipleOf: 4,
  }),
  gridHeight,
  gridWidth,
  classTokens: integer({
    label: 'Class tokens',
    help: 'Class and register tokens that come before the patches; they are not rotated. (Llama 4 puts its one last.)',
    default: 0,
    minimum: 0,
    maximum: 1024,
  }),
  ropeTheta: optionalNumber({
    label: 'θ (base)',
    help: 'Base of the geometric ladder of frequencies of each axis.',
    otherwise: '10 000; 100 for DINOv3, Gemma 4 and RoPE-Axial, 10 for RoPE-Mixed',
    when: {
      dialect: [
        'qwen2vl',
        'pixtral',
        'timm',
        'dinov3',
        'llama4',
        'gemma4',
        'ropeVit',
        'ropeVitMixed',
        'lucidrainsLang',
      ],
    },
    exclusiveMinimum: 0,
  }),
  numAttentionHeads: integer({
    label: 'Heads',
    help: 'Attention heads; each has frequencies of its own.',
    default: 12,
    minimum: 1,
    maximum: 1024,
    when: mixed,
  }),
  head: integer({
    label: 'Head',
    help: 'The head that is shown, from 0.',
    default: 0,
    minimum: 0,
    maximum: 1023,
    when: mixed,
  }),
  seed: { ...seedParameter, when: mixed },
  freqs: numbers({
    label: 'Frequencies',
    help: 'Trained frequencies of a layer, 2 × heads × pairs: what columns count, head by head, then what rows count.',
    otherwise: 'drawn from the seed',
    when: mixed,
  }),
  inPixels: boolean({
    label: 'From −1 to 1',
    help: 'The grid reaches from −1 to 1, however many patches it has, and frequencies follow from the largest one.',
    default: false,
    when: timm,
  }),
  maxRes: number({
    label: 'Resolution',
    help: 'Twice the turns that the fastest pair makes over a grid that reaches from −1 to 1.',
    default: 224,
    when: timm,
    exclusiveMinimum: 0,
  }),
  linearBands: boolean({
    label: 'Linear bands',
    help: 'Frequencies evenly spread, not geometrically, where the grid reaches from −1 to 1.',
    default: false,
    when: timm,
  }),
  refFeatShape: numbers({
    label: 'Trained grid',
    help: 'Rows and columns of the grid of training: this grid is stretched to it.',
    otherwise: 'this grid',
    when: timm,
    minimum: 1,
  }),
  gridOffset: number({
    label: 'Grid offset',
    help: 'Added to rows and columns that count from 0.',
    default: 0,
    when: timm,
  }),
  gridIndexing: choice({
    label: 'Order of the axes',
    help: 'Which axis has the first half of the pairs.',
    default: 'ij',
    choices: { ij: 'Rows first', xy: 'Columns first' },
    when: timm,
  }),
  dimPerAxis: optionalInteger({
    label: 'Channels per axis',
    help: 'Channels that each axis rotates; what is left of the head passes through.',
    otherwise: 'half of the head',
    when: lucidrains,
    minimum: 2,
    maximum: 4096,
    multipleOf: 2,
  }),
  maxFreq: number({
    label: 'Largest frequency',
    help: 'Twice the turns that the fastest pair makes over the grid.',
    default: 10,
    when: { dialect: ['lucidrainsPixel'] },
    exclusiveMinimum: 0,
  }),
};

export type AxialValues = ValuesOf<typeof axialParameters>;
