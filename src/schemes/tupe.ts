import { fillByPair } from './biasFills';
import { contentParameters } from './contentParameters';
import { contentWeights } from './contentWeights';
import { boolean, integer, numbers } from '../parameters/parameters';
import { say } from '../words/say';
import { defineScheme } from './scheme';
import { seedParameter } from './seedParameter';
import { SpecError } from './specError';
import { exactDistances, type Bucketing } from './t5Bucket';
import { tupeHeads } from './tupeHeads';

/** Ke et al. 2020: positions meet positions, through projections of their own, and T5’s buckets are added. */
export const tupe = defineScheme({
  id: 'tupe',
  name: 'TUPE',
  acts: 'biases',
  summary: 'Adds the product of a trained query and a trained key of the two positions, and a bias by bucket.',
  formula: 'bias(h, i, j) = (p_i U_Q) · (p_j U_K) / √(2d) + W[bucket(j − i), h],  θ₁, θ₂ where i, j is [CLS]',
  citation: {
    authors: 'Ke, He, Liu',
    title: 'Rethinking Positional Encoding in Language Pre-training',
    year: 2020,
    url: 'https://arxiv.org/abs/2006.15595',
  },
  reference: 'guolinke/TUPE: fairseq/modules/transformer_sentence_encoder.py',
  parameters: {
    maxSeqLen: integer({
      label: 'Rows',
      help: 'The longest text the model can read; there is a row more for [CLS].',
      default: 512,
      minimum: 1,
      maximum: 2 ** 20,
    }),
    relPos: boolean({
      label: 'Relative bias',
      help: 'TUPE-R: T5’s bias by bucket is added. Otherwise TUPE-A, positions alone.',
      default: true,
    }),
    relPosBins: integer({
      label: 'Buckets',
      help: 'B, the number of buckets distances fall in.',
      default: 32,
      minimum: 4,
      maximum: 4096,
      multipleOf: 2,
    }),
    maxRelPos: integer({
      label: 'Largest distance',
      help: 'From this distance on, everything falls in the last bucket.',
      default: 128,
      minimum: 2,
      maximum: 2 ** 20,
    }),
    resetCls: boolean({
      label: 'Reset [CLS]',
      help: 'The first token belongs to no place: one bias for all its keys, and one for it as a key.',
      default: true,
    }),
    ...contentParameters,
    seed: seedParameter,
    positionQueries: numbers({
      label: 'Position queries',
      help: 'Trained p U_Q, (rows + 1) × heads × head dimension; the first row is that of [CLS] as a query.',
      otherwise: 'drawn from the seed',
    }),
    positionKeys: numbers({
      label: 'Position keys',
      help: 'Trained p U_K, (rows + 1) × heads × head dimension; the first row is that of [CLS] as a query.',
      otherwise: 'drawn from the seed',
    }),
    relativeAttentionBias: numbers({
      label: 'Weights of the buckets',
      help: 'Trained weights, (buckets + 1) × heads, bucket by bucket.',
      otherwise: 'drawn from the seed',
    }),
  },
  prepare: (spec) => {
    const { numAttentionHeads: heads, headDim, seed, relPosBins, resetCls } = spec;
    const bucketing: Bucketing = { buckets: relPosBins, maxDistance: spec.maxRelPos, bidirectional: true };
    if (spec.relPos) checkBucketing(bucketing);
    const rows = spec.maxSeqLen + 1;
    const width = heads * headDim;
    const weights = { scheme: 'tupe', seed, width, rows };
    const queries = contentWeights({ ...weights, name: 'positionQueries' }, spec.positionQueries);
    const keys = contentWeights({ ...weights, name: 'positionKeys', rowsBefore: rows }, spec.positionKeys);
    const buckets = { rows: relPosBins + 1, width: heads, rowsBefore: 2 * rows };
    const bucketWeights = contentWeights(
      { ...weights, ...buckets, name: 'relativeAttentionBias' },
      spec.relativeAttentionBias,
    );
    const { bias, form } = tupeHeads({
      ...{ queries, keys, positions: spec.maxSeqLen, headDim, resetCls },
      ...(spec.relPos && { relative: { bucketing, weights: bucketWeights } }),
    });
    return {
      spec,
      acts: 'biases',
      heads,
      causal: false,
      trainedLength: spec.maxSeqLen,
      tableLength: spec.maxSeqLen,
      learnedParameters: learnedParameters(spec),
      seeded: !spec.positionQueries || !spec.positionKeys || (spec.relPos && !spec.relativeAttentionBias),
      bias,
      fill: fillByPair(bias),
      form,
    };
  },
});

/** The embeddings of the positions, their layer norm, the two projections with biases, and the weights of the buckets. */
function learnedParameters(spec: {
  readonly maxSeqLen: number;
  readonly numAttentionHeads: number;
  readonly headDim: number;
  readonly relPos: boolean;
  readonly relPosBins: number;
}): number {
  const heads = spec.numAttentionHeads;
  const width = heads * spec.headDim;
  const untied = (spec.maxSeqLen + 1) * width + 2 * width + 2 * width * (width + 1);
  return untied + (spec.relPos ? (spec.relPosBins + 1) * heads : 0);
}

/**
 * The logarithmic buckets lie between the exact distances and the largest, so there must be room.
 * @throws SpecError
 */
function checkBucketing(bucketing: Bucketing): void {
  const exact = exactDistances(bucketing);
  if (bucketing.maxDistance > exact) return;
  throw new SpecError(
    say`maxRelPos is ${bucketing.maxDistance}, but with ${bucketing.buckets} buckets it must be more than ${exact} (setting phasor.parameters.tupe.maxRelPos).`,
  );
}
