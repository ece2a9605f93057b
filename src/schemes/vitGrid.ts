import { classToken, gridHeight, gridWidth } from './gridParameters';
import { gridVectors, type GridVectors } from './gridVectors';
import { boolean, choice, number, numbers, optionalInteger } from '../parameters/parameters';
import { defineScheme } from './scheme';
import { trainedTable, trainedTableParameters } from './trainedTable';
import { resizedGrid } from './vitResize';

/**
 * Dosovitskiy et al. 2020, sections 3.1 and 3.2: one trained vector a patch, resized where the image is not that of
 * training; the class token keeps its own. Families resize differently. HF's ViT and DINOv2: bicubic. timm: bicubic,
 * antialiased. SigLIP 2 and NaFlex: bilinear, antialiased. DINOv2 as released: bicubic, with an offset of 0.1.
 */
export const vitGrid = defineScheme({
  id: 'vitGrid',
  name: 'Learned grid (ViT)',
  acts: 'adds',
  summary: 'Adds a trained vector to each patch of an image, resized where the image is not of the trained size.',
  formula: 'PE(r, c) = Σ_i Σ_j w_r(i) · w_c(j) · E[i, j],  w: the kernel around ((r + ½) · trained rows / rows) − ½',
  citation: {
    authors: 'Dosovitskiy et al.',
    title: 'An Image is Worth 16x16 Words: Transformers for Image Recognition at Scale',
    year: 2020,
    url: 'https://arxiv.org/abs/2010.11929',
  },
  reference: 'huggingface/transformers: src/transformers/models/vit/modeling_vit.py',
  parameters: {
    hiddenSize: {
      ...trainedTableParameters.hiddenSize,
      help: 'D, the model dimension: how many numbers each patch gets.',
    },
    gridHeight,
    gridWidth,
    trainedHeight: optionalInteger({
      label: 'Trained rows',
      help: 'Rows of the trained grid.',
      minimum: 1,
      maximum: 4096,
      otherwise: 'as many as the image has',
    }),
    trainedWidth: optionalInteger({
      label: 'Trained columns',
      help: 'Columns of the trained grid.',
      minimum: 1,
      maximum: 4096,
      otherwise: 'as many as the image has',
    }),
    classToken: {
      ...classToken,
      help: 'Position 0 is a token that is not a patch, with a trained vector.',
      default: true,
    },
    interpolation: choice({
      label: 'Interpolation',
      help: 'How the trained grid is resized.',
      default: 'bicubic',
      choices: {
        bicubic: 'From 4 × 4 trained vectors, as in ViT, DINOv2 and timm',
        bilinear: 'From 2 × 2 trained vectors, as in SigLIP 2',
      },
    }),
    antialias: boolean({
      label: 'Antialias',
      help: 'Read more of the trained grid where the image is smaller, as timm and SigLIP 2 do.',
      default: false,
    }),
    interpolateOffset: number({
      label: 'Resize offset',
      help: 'Added to rows and columns when the scale of the resize is computed: 0.1 in DINOv2 as released.',
      default: 0,
      minimum: 0,
      maximum: 0.999,
    }),
    initializerRange: trainedTableParameters.initializerRange,
    seed: trainedTableParameters.seed,
    positionEmbeddings: numbers({
      label: 'Trained grid',
      help: 'Trained weights, that of the class token first, then row by row of the trained grid; D numbers each.',
      otherwise: 'drawn from the seed',
    }),
  },
  prepare: (spec) => {
    const { hiddenSize, gridHeight: height, gridWidth: width, initializerRange, seed, positionEmbeddings } = spec;
    const { trainedHeight = height, trainedWidth = width } = spec;
    const classTokens = spec.classToken ? 1 : 0;
    const rows = trainedHeight * trainedWidth + classTokens;
    const shape = { rows, hiddenSize, initializerRange, seed };
    const rowAt = trainedTable('vitGrid', 'positionEmbeddings', positionEmbeddings, shape);
    const write = resizedGrid((patch) => rowAt(patch + classTokens), { ...spec, trainedHeight, trainedWidth });
    return {
      spec,
      acts: 'adds',
      combines: 'adds',
      learnedParameters: rows * hiddenSize,
      seeded: positionEmbeddings === undefined,
      trainedLength: rows,
      ...gridVectors({
        grid: { height, width, classTokens },
        dimension: hiddenSize,
        write: onPatches(write),
        classVector: rowAt(0),
      }),
    };
  },
});

/** A grid of vectors has none between patches. */
function onPatches(write: GridVectors['write']): GridVectors['write'] {
  return (row, column, out) => {
    if (Number.isInteger(row) && Number.isInteger(column)) write(row, column, out);
    else out.fill(NaN);
  };
}
