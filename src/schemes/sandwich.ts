import { kept } from '../numerics/kept';
import { waveSums } from '../numerics/waveSums';
import { byDistance } from './biasFills';
import { eitherSide } from './eitherSide';
import { waveExtremes } from './waveExtremes';
import { boolean, integer } from '../parameters/parameters';
import { defineScheme } from './scheme';

/**
 * Chi et al. 2023, section 5: the product of two sinusoidal vectors, which depends on the distance alone, moved to 0 at
 * distance 0 and flattened from head to head.
 */
export const sandwich = defineScheme({
  id: 'sandwich',
  name: 'Sandwich',
  acts: 'biases',
  summary: 'Adds the product of two sinusoidal position vectors to every attention logit, flatter in later heads.',
  formula: 'bias(h, i, j) = H/(8h) · Σ_{k=1…d/2} (cos((i − j) · 10000^(−2k/d)) − 1),  h = 1 … H',
  citation: {
    authors: 'Chi, Fan, Rudnicky, Ramadge',
    title: 'Dissecting Transformer Length Extrapolation via the Lens of Receptive Field Analysis',
    year: 2023,
    url: 'https://arxiv.org/abs/2212.10356',
  },
  reference:
    'NVIDIA/NeMo: nemo/collections/nlp/modules/common/megatron/position_embedding/sandwich_relative_position_embedding.py',
  parameters: {
    numAttentionHeads: integer({
      label: 'Heads',
      help: 'Attention heads; head h divides the bias by 8h/H.',
      default: 12,
      minimum: 1,
      maximum: 1024,
    }),
    hiddenSize: integer({
      label: 'Hidden size',
      help: 'd, the dimensions of the sinusoid whose product this is; 128 in the paper.',
      default: 128,
      minimum: 2,
      maximum: 8192,
      multipleOf: 2,
    }),
    bidirectional: boolean({
      label: 'Bidirectional',
      help: 'Keys after the query get the bias of the same distance before it. Otherwise a causal decoder.',
      default: false,
    }),
  },
  prepare: (spec) => {
    const { numAttentionHeads: heads, hiddenSize, bidirectional } = spec;
    const frequencies = Float64Array.from({ length: hiddenSize / 2 }, (_, k) => sandwichFrequency(hiddenSize, k + 1));
    const sum = kept(mostKept, (distance: number) => sandwichSum(hiddenSize, distance));
    const [sumsOf, extremesOf] = [waveSums(frequencies), waveExtremes(frequencies)];
    const scale = (head: number): number => heads / (8 * (head + 1));
    const scaled = (head: number, [one, other]: readonly [number, number]) =>
      [scale(head) * one, scale(head) * other] as const;
    return {
      spec,
      acts: 'biases',
      heads,
      causal: !bidirectional,
      learnedParameters: 0,
      seeded: false,
      ...byDistance((head, distance) =>
        distance > 0 && !bidirectional ? NaN : (sum(Math.abs(distance)) * heads) / (8 * (head + 1)),
      ),
      ...eitherSide(
        (head, nearest, count) => scaled(head, sumsOf(nearest, count)),
        (head, nearest, count) => scaled(head, extremesOf(nearest, count)),
      ),
    };
  },
});

/** Σ over k = 1 … d/2 of cos(distance · 10000^(−2k/d)) − 1: the bias (≤ 0) that the heads scale. k starts at 1. */
function sandwichSum(hiddenSize: number, distance: number): number {
  let sum = 0;
  // cos x − 1 = −2 sin²(x/2), without the cancellation.
  for (let k = 1; k <= hiddenSize / 2; k++) sum -= 2 * Math.sin((distance * sandwichFrequency(hiddenSize, k)) / 2) ** 2;
  return sum;
}

const sandwichFrequency = (hiddenSize: number, k: number): number => 10000 ** ((-2 * k) / hiddenSize);

/**
 * Distances whose sums are kept at most, for every head asks for the same: as many as a picture has cells, however long
 * the text is.
 */
const mostKept = 2 ** 16;
