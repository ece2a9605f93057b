import { contentParameters } from './contentParameters';
import { contentWeights } from './contentWeights';
import { debertaBias } from './debertaBias';
import { debertaIndex, debertaSpan, type DebertaBuckets } from './debertaBucket';
import { choice, integer, numbers } from '../parameters/parameters';
import { say } from '../words/say';
import { headRows } from './headRows';
import { defineScheme } from './scheme';
import { seededContents } from './seededContents';
import { seedParameter } from './seedParameter';
import { SpecError } from './specError';

/** What meets what: content to position, position to content, or both. */
const terms = {
  'c2p|p2c': { c2p: true, p2c: true },
  c2p: { c2p: true, p2c: false },
  p2c: { c2p: false, p2c: true },
} as const;

/**
 * He et al. 2020, section 3, with the buckets of DeBERTa-v2 and v3. Without them (−1) distances are clipped, as in v1.
 * The tables are those of a layer, after its projections: with `share_att_key` they are the ones of the contents, so
 * that the embeddings of the distances are all there is to learn.
 */
export const deberta = defineScheme({
  id: 'deberta',
  name: 'DeBERTa disentangled',
  acts: 'biases',
  summary: 'Lets queries meet a trained key, and keys a trained query, for the bucket of their distance.',
  formula: 'bias(i, j) = (q_i · K[b] + k_j · Q[b]) / √(3d),  b = clip(bucket(i − j) + B, 0, 2B − 1)',
  citation: {
    authors: 'He, Liu, Gao, Chen',
    title: 'DeBERTa: Decoding-enhanced BERT with Disentangled Attention',
    year: 2020,
    url: 'https://arxiv.org/abs/2006.03654',
  },
  reference: 'huggingface/transformers: src/transformers/models/deberta_v2/modeling_deberta_v2.py',
  parameters: {
    positionBuckets: integer({
      label: 'Buckets',
      help: 'B, the buckets of each side; −1 for none, as in DeBERTa-v1.',
      default: 256,
      minimum: -1,
      maximum: 4096,
    }),
    maxRelativePositions: integer({
      label: 'Largest distance',
      help: 'M: distances from about this on are not told apart.',
      default: 512,
      minimum: 1,
      maximum: 65_536,
    }),
    posAttType: choice({
      label: 'Terms',
      help: 'What of contents and positions meets; √3d is √2d where one term is left out.',
      default: 'c2p|p2c',
      choices: {
        'c2p|p2c': 'Content to position and position to content',
        c2p: 'Content to position',
        p2c: 'Position to content',
      },
    }),
    ...contentParameters,
    seed: seedParameter,
    relativeKeys: numbers({
      label: 'Relative keys',
      help: 'Trained keys of the distances, projected: 2B × heads × head dimension, row by row.',
      otherwise: 'drawn from the seed',
    }),
    relativeQueries: numbers({
      label: 'Relative queries',
      help: 'Trained queries of the distances, projected: 2B × heads × head dimension, row by row.',
      otherwise: 'drawn from the seed',
    }),
  },
  prepare: (spec) => {
    const { numAttentionHeads: heads, headDim, seed, relativeKeys, relativeQueries } = spec;
    checkBuckets(spec);
    const index = tabulated(spec);
    const rows = 2 * debertaSpan(spec);
    const weights = { scheme: 'deberta', rows, width: heads * headDim, seed };
    const keyTable = contentWeights({ ...weights, name: 'relativeKeys' }, relativeKeys);
    const queryTable = contentWeights({ ...weights, name: 'relativeQueries', rowsBefore: rows }, relativeQueries);
    const { c2p, p2c } = terms[spec.posAttType];
    return {
      spec,
      acts: 'biases',
      heads,
      causal: false,
      learnedParameters: rows * heads * headDim,
      seeded: true,
      bucket: (distance) => index(-distance),
      bucketCount: rows,
      ...debertaBias({
        index,
        lastRow: rows - 1,
        reach: reachOf(index, spec),
        keys: c2p ? headRows(keyTable, headDim) : undefined,
        queries: p2c ? headRows(queryTable, headDim) : undefined,
        headDim,
        scale: 1 / Math.sqrt(headDim * (1 + Number(c2p) + Number(p2c))),
        contents: seededContents(seed, headDim),
      }),
    };
  },
});

/** `debertaIndex` by look-up up to twice the largest distance; distances are cut to whole numbers. */
function tabulated(buckets: DebertaBuckets): (distance: number) => number {
  const reach = 2 * buckets.maxRelativePositions;
  const table = Uint32Array.from({ length: 2 * reach + 1 }, (_, row) => debertaIndex(buckets, row - reach));
  return (distance) => table[Math.trunc(distance) + reach] ?? debertaIndex(buckets, Math.trunc(distance));
}

/** The least distance from which on, on either side, all read the same row; Infinity where none was found. */
function reachOf(index: (distance: number) => number, buckets: DebertaBuckets): number {
  const lastRow = 2 * debertaSpan(buckets) - 1;
  for (let distance = 1; distance <= 2 * buckets.maxRelativePositions; distance++) {
    if (index(distance) === lastRow && index(-distance) === 0) return distance;
  }
  return Infinity;
}

/** @throws SpecError where the logarithm of the buckets does not grow. */
function checkBuckets({ positionBuckets, maxRelativePositions }: DebertaBuckets): void {
  const mid = Math.floor(positionBuckets / 2);
  if (positionBuckets === 1) {
    throw new SpecError(
      say`positionBuckets is 1, but it must be at least 2, or −1 for none (setting phasor.parameters.deberta.positionBuckets).`,
    );
  }
  if (positionBuckets > 0 && maxRelativePositions <= mid + 1) {
    throw new SpecError(
      say`maxRelativePositions is ${maxRelativePositions}, but with ${positionBuckets} buckets it must be more than ${mid + 1} (setting phasor.parameters.deberta.maxRelativePositions).`,
    );
  }
}
