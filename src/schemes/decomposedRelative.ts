import { contentParameters } from './contentParameters';
import { products } from './contentProducts';
import { contentWeights } from './contentWeights';
import { numbers, optionalInteger } from '../parameters/parameters';
import { resizedRows } from './resizedRows';
import { defineScheme } from './scheme';
import { seededContents } from './seededContents';
import { seedParameter } from './seedParameter';
import { windowParameters } from './swinParameters';
import { contentWithinWindows } from './swinWindows';

/**
 * Li et al. 2022, equation 5, as ViTDet and SAM use it: the query meets a trained vector for the rows between it and the key
 * and one for the columns. It is not divided by √d, and windows tile the image, as in Swin.
 */
export const decomposedRelative = defineScheme({
  id: 'decomposedRelative',
  name: 'Decomposed relative (SAM)',
  acts: 'biases',
  summary: 'Lets queries meet a trained vector for the rows, and one for the columns, that a key of an image is away.',
  formula: 'bias(i, j) = q_i · R_h[Δy + H − 1] + q_i · R_w[Δx + W − 1],  Δ = place of i − place of j',
  citation: {
    authors: 'Li et al.',
    title: 'MViTv2: Improved Multiscale Vision Transformers for Classification and Detection',
    year: 2022,
    url: 'https://arxiv.org/abs/2112.01526',
  },
  reference: 'facebookresearch/segment-anything: segment_anything/modeling/image_encoder.py',
  parameters: {
    windowHeight: { ...windowParameters.windowHeight, default: 14 },
    windowWidth: { ...windowParameters.windowWidth, default: 14 },
    trainedHeight: optionalInteger({
      label: 'Trained rows',
      help: 'Rows of the window in training: the vectors are resized linearly where they were others.',
      minimum: 1,
      maximum: 4096,
      otherwise: 'as many as there are',
    }),
    trainedWidth: optionalInteger({
      label: 'Trained columns',
      help: 'Columns of the window in training.',
      minimum: 1,
      maximum: 4096,
      otherwise: 'as many as there are',
    }),
    ...contentParameters,
    seed: seedParameter,
    relPosH: numbers({
      label: 'Vectors of rows',
      help: 'Trained vectors, (2 × trained rows − 1) × head dimension, from the key farthest below to that farthest above.',
      otherwise: 'drawn from the seed',
    }),
    relPosW: numbers({
      label: 'Vectors of columns',
      help: 'Trained vectors, (2 × trained columns − 1) × head dimension, from the key farthest right to that farthest left.',
      otherwise: 'drawn from the seed',
    }),
  },
  prepare: (spec) => {
    const { windowHeight: height, windowWidth: width, numAttentionHeads: heads, headDim, seed } = spec;
    const { trainedHeight = height, trainedWidth = width } = spec;
    const [trainedRows, trainedColumns] = [2 * trainedHeight - 1, 2 * trainedWidth - 1];
    const weights = { scheme: 'decomposedRelative', width: headDim, seed };
    const ofRows = contentWeights({ ...weights, name: 'relPosH', rows: trainedRows }, spec.relPosH);
    const ofColumns = contentWeights(
      { ...weights, name: 'relPosW', rows: trainedColumns, rowsBefore: trainedRows },
      spec.relPosW,
    );
    const rowAt = resizedRows(ofRows, trainedRows, 2 * height - 1);
    const columnAt = resizedRows(ofColumns, trainedColumns, 2 * width - 1);
    const contents = seededContents(seed, headDim);
    /** What a query gives the rows and the columns is computed once for all its keys. */
    const queryBias = lastOf((head, token, draw) => {
      const query = contents.of('query', head, draw)(token);
      const [ofRow, ofColumn] = [products(query, rowAt, 1), products(query, columnAt, 1)];
      return (dy, dx) => ofRow(dy + height - 1) + ofColumn(dx + width - 1);
    });
    return {
      spec,
      acts: 'biases',
      heads,
      causal: false,
      learnedParameters: (trainedRows + trainedColumns) * headDim,
      // Trained vectors leave the contents to be drawn.
      seeded: true,
      // Two look-ups: the products with all vectors are shared by the keys of a query.
      ...contentWithinWindows(
        { height, width },
        (head, dy, dx, token, draw) => queryBias(head, token, draw)(dy, dx),
        2,
      ),
    };
  },
});

type OffsetBias = (dy: number, dx: number) => number;

/** Keys are asked for one after the other: the query is the same as last. */
function lastOf(
  biasOf: (head: number, token: number, draw: number) => OffsetBias,
): (head: number, token: number, draw: number) => OffsetBias {
  let last: { head: number; token: number; draw: number; bias: OffsetBias } = {
    ...{ head: NaN, token: NaN, draw: NaN },
    bias: () => NaN,
  };
  return (head, token, draw) => {
    if (last.head !== head || last.token !== token || last.draw !== draw) {
      last = { head, token, draw, bias: biasOf(head, token, draw) };
    }
    return last.bias;
  };
}
