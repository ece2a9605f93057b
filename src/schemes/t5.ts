import { seeded } from '../numerics/random';
import { runExtremes, runSums, type Runs } from '../numerics/runSums';
import { byDistance } from './biasFills';
import { givenWeights } from './givenWeights';
import { boolean, integer, numbers } from '../parameters/parameters';
import { say } from '../words/say';
import { defineScheme } from './scheme';
import { seedParameter } from './seedParameter';
import { SpecError } from './specError';
import { exactDistances, type Bucketing } from './t5Bucket';
import { bucketStarts, t5Table } from './t5Table';

/**
 * Raffel et al. 2019, section 2.1. The bucket of a distance is exact; the weights (B, H) are standard normals drawn
 * from the seed, in place of trained ones.
 */
export const t5 = defineScheme({
  id: 't5',
  name: 'T5 relative bias',
  acts: 'biases',
  summary: 'Adds a trained bias to every attention logit, chosen by head and by the bucket the distance falls in.',
  formula: 'bias(h, i, j) = W[bucket(j − i), h]',
  citation: {
    authors: 'Raffel et al.',
    title: 'Exploring the Limits of Transfer Learning with a Unified Text-to-Text Transformer',
    year: 2019,
    url: 'https://arxiv.org/abs/1910.10683',
  },
  reference: 'huggingface/transformers: src/transformers/models/t5/modeling_t5.py',
  parameters: {
    relativeAttentionNumBuckets: integer({
      label: 'Buckets',
      help: 'B, the number of buckets distances fall in.',
      default: 32,
      minimum: 2,
      maximum: 4096,
    }),
    relativeAttentionMaxDistance: integer({
      label: 'Largest distance',
      help: 'From this distance on, everything falls in the last bucket.',
      default: 128,
      minimum: 2,
      maximum: 2 ** 20,
    }),
    bidirectional: boolean({
      label: 'Bidirectional',
      help: 'Encoder: keys after the query have buckets of their own. Otherwise a causal decoder.',
      default: true,
    }),
    numAttentionHeads: integer({
      label: 'Heads',
      help: 'Attention heads; each has a weight for every bucket.',
      default: 12,
      minimum: 1,
      maximum: 1024,
    }),
    seed: seedParameter,
    relativeAttentionBias: numbers({
      label: 'Weights',
      help: 'Trained weights, buckets × heads, bucket by bucket.',
      otherwise: 'drawn from the seed',
    }),
  },
  prepare: (spec) => {
    const bucketing: Bucketing = {
      buckets: spec.relativeAttentionNumBuckets,
      maxDistance: spec.relativeAttentionMaxDistance,
      bidirectional: spec.bidirectional,
    };
    checkBucketing(bucketing);
    const { buckets, bidirectional } = bucketing;
    const heads = spec.numAttentionHeads;
    const given = spec.relativeAttentionBias;
    const weights = given
      ? givenWeights('t5', 'relativeAttentionBias', given, buckets * heads)
      : seededWeights(spec.seed, buckets, heads);
    const bucket = t5Table(bucketing);
    const starts = bucketStarts(bucket, bucketing.maxDistance);
    const weightOf = (head: number, distance: number): number => weights[bucket(distance) * heads + head] ?? NaN;
    const runs = Array.from({ length: heads }, (_, head): Runs => ({
      starts,
      value: (run) => weightOf(head, starts[run]!),
    }));
    return {
      spec,
      acts: 'biases',
      heads,
      causal: !bidirectional,
      learnedParameters: buckets * heads,
      seeded: given === undefined,
      ...byDistance((head, distance) => (distance > 0 && !bidirectional ? NaN : weightOf(head, distance))),
      sumsAtDistances: (head, first, count) => runSums(runs[head]!, first, count),
      extremesAtDistances: (head, first, count) => runExtremes(runs[head]!, first, count),
      bucket,
      bucketCount: buckets,
    };
  },
});

/** (B, H) row-major. */
function seededWeights(seed: number, buckets: number, heads: number): Float64Array {
  const random = seeded(seed);
  return Float64Array.from({ length: buckets * heads }, () => random.gaussian());
}

/**
 * The logarithmic buckets lie between the exact distances and `maxDistance`, so both must leave them room.
 * @throws SpecError
 */
function checkBucketing(bucketing: Bucketing): void {
  const exact = exactDistances(bucketing);
  if (exact < 1) {
    throw new SpecError(
      say`relativeAttentionNumBuckets is ${bucketing.buckets}, but bidirectional attention needs at least 4 (setting phasor.parameters.t5.relativeAttentionNumBuckets).`,
    );
  }
  if (bucketing.maxDistance <= exact) {
    throw new SpecError(
      say`relativeAttentionMaxDistance is ${bucketing.maxDistance}, but with ${bucketing.buckets} buckets it must be more than ${exact} (setting phasor.parameters.t5.relativeAttentionMaxDistance).`,
    );
  }
}
