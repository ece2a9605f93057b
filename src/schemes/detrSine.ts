import { detrCoordinates, detrStep, type DetrMap } from './detrCoordinates';
import type { Pairs } from './encoding';
import { givenWeights } from './givenWeights';
import { byPairs, writePairs } from './gridPairs';
import { gridHeight, gridWidth } from './gridParameters';
import { gridVectors, type GridVectors } from './gridVectors';
import { boolean, integer, number, numbers, optionalNumber } from '../parameters/parameters';
import { defineScheme } from './scheme';
import { sincos2dPairs } from './sincos2dLayout';

/** Carion et al. 2020, appendix A.4, as released: coordinates from 1, rows before columns, sines and cosines in turn. */
export const detrSine = defineScheme({
  id: 'detrSine',
  name: 'DETR sine',
  acts: 'adds',
  summary: 'Adds sines and cosines of row and column, as shares of the image, to the queries and keys of each layer.',
  formula:
    'PE(r, c) = [sin(y·ω_k), cos(y·ω_k) …, sin(x·ω_k), cos(x·ω_k) …],  y = scale·(r + 1 + offset) / (rows + 10⁻⁶),  ω_k = temperature^(−2k/n), of rows or of columns',
  citation: {
    authors: 'Carion et al.',
    title: 'End-to-End Object Detection with Transformers',
    year: 2020,
    url: 'https://arxiv.org/abs/2005.12872',
  },
  reference: 'huggingface/transformers: src/transformers/models/detr/modeling_detr.py',
  parameters: {
    numPositionFeatures: integer({
      label: 'Features of an axis',
      help: 'n, half the model dimension: 128 in DETR. Rows have n numbers, and columns n.',
      default: 64,
      minimum: 2,
      maximum: 4096,
      multipleOf: 2,
    }),
    gridHeight,
    gridWidth,
    normalize: boolean({
      label: 'Normalize',
      help: 'Coordinates are shares of the image, times the scale; otherwise they count 1, 2, 3 …',
      default: true,
    }),
    scale: number({
      label: 'Scale',
      help: 'The last coordinate, radians, where they are normalized.',
      default: 2 * Math.PI,
      exclusiveMinimum: 0,
    }),
    offset: number({
      label: 'Offset',
      help: 'Added to the count of a cell where coordinates are normalized: −0.5, its centre, in Deformable DETR.',
      default: 0,
    }),
    temperature: number({
      label: 'Temperature',
      help: 'Base of the geometric ladder of frequencies: 10000 in DETR, 20 in DAB-DETR and DINO.',
      default: 10000,
      exclusiveMinimum: 0,
    }),
    temperatureHeight: optionalNumber({
      label: 'Temperature of rows',
      help: 'Base of the frequencies that read the row, as in DAB-DETR, DINO and Grounding DINO.',
      otherwise: 'the temperature',
      exclusiveMinimum: 0,
    }),
    temperatureWidth: optionalNumber({
      label: 'Temperature of columns',
      help: 'Base of the frequencies that read the column.',
      otherwise: 'the temperature',
      exclusiveMinimum: 0,
    }),
    pixelMask: numbers({
      label: 'Padding mask',
      help: 'Rows × columns numbers, row by row: 1 where the image is, 0 where it is padded.',
      otherwise: 'no padding',
      minimum: 0,
      maximum: 1,
    }),
  },
  prepare: (spec) => {
    const { gridHeight: height, gridWidth: width, numPositionFeatures: features } = spec;
    const pixelMask = spec.pixelMask && givenWeights('detrSine', 'pixelMask', spec.pixelMask, height * width);
    const map: DetrMap = {
      height,
      width,
      pixelMask,
      ...(spec.normalize && { scale: spec.scale, offset: spec.offset }),
    };
    const { temperatureHeight = spec.temperature, temperatureWidth = spec.temperature } = spec;
    const temperatures = [temperatureHeight, temperatureWidth] as const;
    const ladder = sincos2dPairs({ order: [0, 1], blocks: 'interleaved' }, features / 2, temperatures);
    const pairs = withoutPadding(ladder, map);
    return {
      spec,
      acts: 'adds',
      combines: 'adds',
      learnedParameters: 0,
      seeded: false,
      ...gridVectors({
        grid: { height, width },
        dimension: 2 * features,
        write: pixelMask ? padded(ladder, map) : byPairs(pairs),
        pairs: pixelMask ? undefined : pairs,
      }),
      // Padding bends the coordinates, so that no angle is a multiple of the row or the column. Without a norm, which
      // would promise with the pairs that products follow from one distance: there are two.
      ...(!pixelMask && { pairs }),
    };
  },
});

/** Pairs that read the row and the column themselves: coordinates, normalized or not, are linear in them. */
function withoutPadding(ladder: Pairs, { height, width, scale, offset = 0 }: DetrMap): Pairs {
  const steps = [detrStep(height, scale), detrStep(width, scale)];
  const inverseFrequencies = ladder.inverseFrequencies.map((frequency, k) => frequency * steps[ladder.axisOf![k]!]!);
  return { ...ladder, inverseFrequencies, phases: inverseFrequencies.map((frequency) => (1 + offset) * frequency) };
}

/** Between cells there is no coordinate. */
function padded(ladder: Pairs, map: DetrMap): GridVectors['write'] {
  const { y, x } = detrCoordinates(map);
  return (row, column, out) => {
    const cell = row * map.width + column;
    if (Number.isInteger(row) && Number.isInteger(column)) writePairs(ladder, [y[cell]!, x[cell]!], out);
    else out.fill(NaN);
  };
}
