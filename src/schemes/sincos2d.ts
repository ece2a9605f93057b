import { boxAxes } from './boxAxes';
import { boxParameters } from './boxParameters';
import { boxVectors } from './boxVectors';
import type { Pairs } from './encoding';
import { byPairs, writePairs } from './gridPairs';
import { classToken, gridHeight, gridWidth } from './gridParameters';
import { gridVectors } from './gridVectors';
import { expectation } from '../parameters/parameterCheck';
import { boolean, choice, integer, number, type ValuesOf } from '../parameters/parameters';
import { say } from '../words/say';
import { defineScheme } from './scheme';
import { sincos2dPairs, type Sincos2dLayout } from './sincos2dLayout';
import { SpecError } from './specError';

const timm = { dialect: ['timm'] };
const onImage = { dialect: ['mae', 'rtDetr', 'timm', 'multidim'] };

/** What a dialect makes of a hidden size is a parameter of its own. */
const parameters = {
  dialect: choice({
    label: 'Dialect',
    help: 'Which axis comes first, and where its sines and cosines stand.',
    default: 'mae',
    choices: {
      mae: 'Columns, then rows, each [sin | cos], as in MAE and AIMv2',
      rtDetr: 'Rows, then columns, each [sin | cos], as in RT-DETR, D-FINE and (on its square grid) MoCo v3',
      timm: 'The sines of rows and columns, then the cosines, as timm builds it',
      multidim: 'Rows, then columns, each sin, cos, sin, cos …, cut to any size, as in multidim-positional-encoding',
      multidim3d: 'Frames, then rows, then columns, as its encoding of three axes: of a video or a volume',
    },
  }),
  hiddenSize: integer({
    label: 'Hidden size',
    help: 'D, the model dimension: half of it for each axis, a third with three. A multiple of 4, except in the last two dialects.',
    default: 128,
    minimum: 1,
    maximum: 8192,
  }),
  gridDepth: { ...boxParameters.gridDepth, when: { dialect: ['multidim3d'] } },
  gridHeight,
  gridWidth,
  classToken: {
    ...classToken,
    help: 'Position 0 is a token that is not a patch, with a vector of zeros.',
    when: onImage,
  },
  temperature: number({
    label: 'Temperature',
    help: 'Base of the geometric ladder of frequencies of each axis.',
    default: 10000,
    exclusiveMinimum: 0,
  }),
  reverseCoord: boolean({
    label: 'Reverse the axes',
    help: 'Columns before rows, and patches counted column by column.',
    default: false,
    when: timm,
  }),
  interleaveSinCos: boolean({
    label: 'Interleave sines and cosines',
    help: 'Each axis [sin | cos], not the sines of both before the cosines of both.',
    default: false,
    when: timm,
  }),
};

type Values = ValuesOf<typeof parameters>;

/** Chen, Xie, He 2021 (MoCo v3), as its successors lay it out: the one-dimensional sinusoid of each axis, half of D each. */
export const sincos2d = defineScheme({
  id: 'sincos2d',
  name: '2-D sine-cosine',
  acts: 'adds',
  summary: 'Adds sines and cosines of the row and of the column of an image patch to its embedding.',
  formula: 'PE(r, c) = [sin(c·ω_k), cos(c·ω_k), sin(r·ω_k), cos(r·ω_k)],  ω_k = temperature^(−k/(D/4))',
  citation: {
    authors: 'He, Chen, Xie, Li, Dollár, Girshick',
    title: 'Masked Autoencoders Are Scalable Vision Learners',
    year: 2021,
    url: 'https://arxiv.org/abs/2111.06377',
  },
  reference: 'facebookresearch/mae: util/pos_embed.py',
  parameters,
  prepare: (spec) => {
    const { hiddenSize, temperature } = spec;
    if (!spec.dialect.startsWith('multidim') && hiddenSize % 4 !== 0) {
      throw new SpecError(
        say`hiddenSize is ${hiddenSize}, but it must be ${expectation({ ...parameters.hiddenSize, multipleOf: 4 })} (setting phasor.parameters.sincos2d.hiddenSize).`,
      );
    }
    const layout = layoutOf(spec);
    const axes = layout.order.length;
    const temperatures = layout.order.map(() => temperature);
    const pairs = sincos2dPairs(layout, Math.ceil(hiddenSize / (2 * axes)), temperatures);
    return {
      spec,
      acts: 'adds',
      combines: 'adds',
      learnedParameters: 0,
      seeded: false,
      ...(axes === 2 ? onGrid(spec, pairs) : inBox(spec, pairs)),
      // Of an odd size the last sine has no cosine. Without a norm, which would promise with the pairs that products
      // follow from one distance: there are two.
      ...(hiddenSize % 2 === 0 && { pairs: firstPairs(pairs, hiddenSize / 2) }),
    };
  },
});

function onGrid(spec: Values, pairs: Pairs): ReturnType<typeof gridVectors> {
  const { gridHeight: height, gridWidth: width, hiddenSize: dimension } = spec;
  const grid = { height, width, classTokens: spec.classToken ? 1 : 0, byColumns: isReversed(spec) };
  return gridVectors({ grid, dimension, write: byPairs(pairs), pairs });
}

function inBox({ gridDepth, ...spec }: Values, pairs: Pairs): ReturnType<typeof boxVectors> {
  const sizes = [gridDepth, spec.gridHeight, spec.gridWidth];
  return boxVectors({
    axes: boxAxes(sizes),
    sizes,
    dimension: spec.hiddenSize,
    features: { pairs },
    write: (point, out) => {
      writePairs(pairs, point, out);
    },
  });
}

function layoutOf({ dialect, reverseCoord, interleaveSinCos }: Values): Sincos2dLayout {
  switch (dialect) {
    case 'mae':
      return { order: [1, 0], blocks: 'axes' };
    case 'rtDetr':
      return { order: [0, 1], blocks: 'axes' };
    case 'timm':
      return { order: reverseCoord ? [1, 0] : [0, 1], blocks: interleaveSinCos ? 'axes' : 'waves' };
    case 'multidim':
      return { order: [0, 1], blocks: 'interleaved' };
    case 'multidim3d':
      return { order: [0, 1, 2], blocks: 'interleaved' };
  }
}

/** timm lays the reversed axes out as a grid of their own, whose rows are the columns of the image. */
function isReversed({ dialect, reverseCoord }: Values): boolean {
  return dialect === 'timm' && reverseCoord;
}

function firstPairs(pairs: Pairs, count: number): Pairs {
  return {
    ...pairs,
    inverseFrequencies: pairs.inverseFrequencies.subarray(0, count),
    axisOf: pairs.axisOf?.subarray(0, count),
  };
}
