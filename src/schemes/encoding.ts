import type { Steps } from '../numerics/steps';
import type { Positions } from '../positions/positions';
import type { Axes } from './axes';
import type { RowSums } from './rowSums';
import type { RunsOf } from '../numerics/axisRuns';
import type { Runs } from '../numerics/runSums';

/** A scheme with its parameters: plain JSON, the same in settings, messages, exports and the API. */
export interface Spec {
  readonly scheme: string;
  readonly [parameter: string]: SpecValue;
}

/** A parameter that is not given is left out of the spec. */
export type SpecValue = string | number | boolean | readonly number[];

/** What an encoding may depend on beside its spec. */
export interface EncodingContext {
  /** Tokens that the model reads at once: the greatest position + 1. Without it, the trained length. */
  readonly sequenceLength?: number;
}

/**
 * The sin/cos pairs of a sinusoid or of a rotation, fastest first: pair k stands at angle `position × inverseFrequencies[k]`.
 * A sinusoid's pair and a rotary pair are the same clock. With several axes, a pair reads the coordinate on one of them,
 * and the pairs of each axis stand fastest first among themselves: see `angleOf`.
 */
export interface Pairs {
  /** K inverse frequencies, radians per position. */
  readonly inverseFrequencies: Float64Array;
  /** The axis (of the encoding's `axes`) that each of the K pairs reads; the first where left out. */
  readonly axisOf?: Uint8Array;
  /** K angles at coordinate 0, radians; 0 where left out. */
  readonly phases?: Float64Array;
  /** The two dimensions that hold pair k: for a sinusoid the sine then the cosine, for a rotation the two rotated channels. */
  dimensionsOf(pair: number): readonly [number, number];
}

/** A number of a vector that is `slope × coordinate + start` on an axis. */
export interface Line {
  readonly dimension: number;
  readonly axis: number;
  readonly slope: number;
  readonly start: number;
}

/** A number of a vector that is `value` at one coordinate on an axis, and else 0. */
export interface Mark {
  readonly dimension: number;
  readonly axis: number;
  readonly at: number;
  readonly value: number;
}

/** Vectors whose numbers are sines and cosines of coordinates, straight lines and marks; all others are 0. */
export interface Features {
  /** A sine or a cosine in a dimension that there is not is left out. None where left out, as of the others. */
  readonly pairs?: Pairs;
  readonly lines?: readonly Line[];
  readonly marks?: readonly Mark[];
  /** Where positions stand on an axis; plain positions where left out. */
  readonly runs?: RunsOf | undefined;
  /**
   * How many of the positions first … first + count − 1 have a vector, with zeros on axes where they have no place. Where
   * left out, those that have a place on the first.
   */
  readonly existing?: (first: number, count: number) => number;
}

/** Vectors that n rows (D) make for n² positions: share × row a + (1 − share) × row b for position a·n + b. */
export interface RowMixture {
  /** n */
  readonly rows: number;
  /** Of the coarse row; above 0 and below 1. */
  readonly share: number;
  rowAt(row: number): Float64Array | undefined;
}

interface EncodingBase {
  readonly spec: Spec;
  /** Parameters learned in training: 0 for a fixed scheme. */
  readonly learnedParameters: number;
  /** True where weights that training would give are drawn from a seed; the UI says so. */
  readonly seeded: boolean;
  /** Longest length trained for, if the spec says; beyond it the scheme extrapolates or fails. */
  readonly trainedLength?: number;
  /** Set where the encoding depends on the length of the sequence: the length it was made for. */
  readonly sequenceLength?: number;
  /** Set where the scheme reads several coordinates of a token. */
  readonly axes?: Axes;
  /** Set where the layers of the model do not all encode alike: this encoding is that of one of them. */
  readonly layers?: Layers;
  /** What queries are multiplied by at a position, where that is not 1: a temperature that grows with the length. */
  queryScale?(position: number): number;
}

/** Which layers of a model encode alike. The spec's parameter `layer` chooses one. */
export interface Layers {
  /** What each layer does, in a word or two that layers that encode alike share: "full", "sliding", "no encoding". */
  readonly kinds: readonly string[];
  /** The layer of this encoding, 0 ≤ current < kinds.length. */
  readonly current: number;
  /** Set where this layer masks keys farther than this from the query, whatever is encoded. */
  readonly reach?: number;
}

/** Vectors (T, D) added to the token embeddings, or put beside them. */
export interface AddsEncoding extends EncodingBase {
  readonly acts: 'adds';
  /** Added to the embedding, or D more channels beside it. */
  readonly combines: 'adds' | 'concatenates';
  /** D */
  readonly dimension: number;
  /**
   * Write the vectors of tokens start … start + count − 1 to `out`, (count, D) row-major; a row of NaN for a position
   * that has no vector (beyond a learned table).
   */
  fill(positions: Positions, start: number, count: number, out: Float64Array): void;
  /** Closed form of the mean vector (D) over the positions first … first + count − 1, where there is one. */
  fillMean?(first: number, count: number, out: Float64Array): void;
  /** Set where vectors are mixtures of two rows each. */
  readonly mixture?: RowMixture;
  /** Set where vectors are made of these, so that closed forms exist. */
  readonly features?: Features;
  /** Euclidean norm of the vectors, where all have the same. */
  readonly norm?: number;
  /** The norms of the vectors of whole positions, where many in a row have the same: from each `from` on, to the next. */
  readonly norms?: readonly { readonly from: number; readonly norm: number }[];
  /** Positions from this on have no vector, because a table ends: rows of NaN. */
  readonly tableLength?: number;
  /** Set for sinusoids: the dot product of two vectors is then the sum over the pairs of cos(distance × ω). */
  readonly pairs?: Pairs;
}

/** How the frequencies of a rotation were changed after training, or to reach farther than it. */
export interface FrequencyScaling {
  /** K inverse frequencies before. */
  readonly trained: Float64Array;
  /** s, where a pair that turns is divided by s at most; left out where every pair has a divisor of its own. */
  readonly factor?: number;
  /** The base of the frequencies after, where scaling works by the base. */
  readonly base?: number;
}

/** How the scores of a rotation fade with the distance, pair by pair (xPos, RetNet). Keys after the query have none. */
export interface Decay {
  /** Whether it is put on the channels of queries and keys, before their product, or on the scores. */
  readonly on: 'channels' | 'scores';
  /** H that fade differently; 1 where all heads fade alike. */
  readonly heads: number;
  /** ln of what a pair's part of the logit keeps for each position that the key is before the query; ≤ 0. */
  logGain(head: number, pair: number): number;
}

/** A query or a key: xPos scales them differently. */
export type Role = 'query' | 'key';

/** Angles (T, R/2) by which q and k are rotated. */
export interface RotatesEncoding extends EncodingBase {
  readonly acts: 'rotates';
  readonly headDim: number;
  /** R, the channels of a head that are rotated; the others pass through. */
  readonly rotaryDim: number;
  /** Multiplies cos and sin, so that logits scale with its square. */
  readonly attentionFactor: number;
  readonly pairs: Pairs;
  /** Set where the frequencies are not those of training. */
  readonly scaling?: FrequencyScaling;
  /** Set where scores fade with the distance too. */
  readonly decay?: Decay;
  /**
   * Write attentionFactor × cos and × sin of the angles of tokens start … start + count − 1, (count, R/2) row-major
   * each; without the decay.
   */
  fillCosSin(positions: Positions, start: number, count: number, cos: Float64Array, sin: Float64Array): void;
  /**
   * Rotate one head vector (headDim) as the query (by default) or the key at `position` would be, into `out` (headDim),
   * with the attention factor and what of a decay is put on queries and keys.
   */
  rotate(vector: Float64Array, position: number, out: Float64Array, role?: Role): void;
  /**
   * How far a query and a key at two plain positions are from each other on an axis, where that is not the difference of
   * their coordinates: in HiRoPE, near keys are where plain RoPE has them. Positive for keys before the query.
   */
  axisDistance?(query: number, key: number, axis: number): number;
}

/** A token and the position it has. */
export interface Place {
  readonly token: number;
  readonly position: number;
}

/** A bias that depends on what queries and keys hold. Their contents are drawn from a seed, N(0, 1), by token and head. */
export interface ContentBias {
  /** The bias of one head in one draw (0, 1, 2 …) of all contents; NaN as `bias`. Draw 0 is what `bias` and `fill` give. */
  bias(head: number, query: Place, key: Place, draw: number): number;
  /**
   * The sum, in draw 0, of one head's biases on `keys` keys that follow each other from the first, token by token and
   * position by position; none of them after the query when `causal`. Places are whole numbers, tokens ≥ 0.
   */
  sumOverKeys?(head: number, query: Place, firstKey: Place, keys: number): number;
  /**
   * Does in steps what otherwise the first biases of a query in a head cost, in each of so many draws; with 0 draws, what
   * the first bias of the head does. Where `fill` is to follow, of `queries` queries and as many keys, what that costs.
   */
  prepare?(head: number, query: Place, draws: number, queries?: number): Steps<void>;
  /** What a causal mask goes by: the position of the key, which is left out, or its token. */
  readonly order?: keyof Place;
  /** What one head's bias on one key costs beyond adding it: multiplications with an addition each, or look-ups. */
  readonly operationsPerKey: number;
}

/** Biases where only the key counts, and queries see those up to themselves. */
export interface KeyForm {
  readonly of: 'keys';
  /** The sum of one head's biases on the keys first + k, 0 ≤ k < count, and that of k times them. */
  sumsOnKeys(head: number, first: number, count: number): readonly [sum: number, moment: number];
}

/** Biases that are the product of a row (D) of the query and a row of the key, and more by distance. */
export interface ProductForm {
  readonly of: 'products';
  /** The rows of position n at n + 1, those of queries times what products are scaled by. */
  readonly queries: RowSums;
  readonly keys: RowSums;
  /** D */
  readonly dimension: number;
  /** Set where position 0 is not like that: the bias that it has on every key, and as the key of every other query. */
  apart?(head: number): readonly [asQuery: number, asKey: number];
  /** How many positions have rows. */
  readonly length: number;
  /** What is added by the distance (key position − query position), where anything is. */
  runs?(head: number): Runs;
}

/**
 * Biases that are a function in straight pieces of `stretch(distance) / normaliser(query)`, on keys up to the query, where
 * the pieces meet.
 */
export interface PieceForm {
  readonly of: 'pieces';
  /** Piece p starts at starts[p] (−∞, and then increasing) and is slopes[p] · x + intercepts[p]. */
  pieces(head: number): Readonly<Record<'starts' | 'slopes' | 'intercepts', Float64Array>>;
  /** Increasing from distance 0 on. */
  stretch(distance: number): number;
  /** The inverse of `stretch`. */
  distance(stretched: number): number;
  normaliser(query: number): number;
}

/** A bias (H, Tq, Tk) added to the attention logits. */
export interface BiasesEncoding extends EncodingBase {
  readonly acts: 'biases';
  /** H */
  readonly heads: number;
  /** True when a key after its query gets no bias because the scheme is defined for causal attention only. */
  readonly causal: boolean;
  /** The bias of one head on the logit of the query and the key at two positions; NaN after the query when `causal`. */
  bias(head: number, query: number, key: number): number;
  /** Set where the contents of queries and keys count too; `bias` then takes those of the tokens with these numbers. */
  readonly content?: ContentBias;
  /** Set where nothing but the distance (key position − query position) counts: the bias at a distance. */
  biasAtDistance?(head: number, distance: number): number;
  /**
   * Closed form, where there is one, of the sum of one head's biases at the distances first + k, 0 ≤ k < count, and of the
   * sum of k times them. All of them exist, and are on one side of 0, which is on both.
   */
  sumsAtDistances?(head: number, first: number, count: number): readonly [sum: number, moment: number];
  /** The least and the greatest of those biases, where that is known without looking at each. */
  extremesAtDistances?(head: number, first: number, count: number): readonly [least: number, greatest: number];
  /** What the biases are made of, where their sums over queries and keys that follow each other have a closed form. */
  readonly form?: KeyForm | ProductForm | PieceForm;
  /** Set where a query sees so many keys at most, those of its window, and all windows have the same biases. */
  readonly window?: number;
  /** Positions from this on have no bias, because a table ends. */
  readonly tableLength?: number;
  /** Write the bias (queries, keys) of one head; `queries` and `keys` count tokens from the given starts. */
  fill(
    head: number,
    positions: Positions,
    window: { queryStart: number; queries: number; keyStart: number; keys: number },
    out: Float64Array,
  ): void;
  /** What is fixed about each head, where the scheme has such a number: ALiBi's slope. */
  readonly slopes?: Float64Array;
  /**
   * The bucket (0 … bucketCount − 1) of a distance, where the scheme buckets distances: T5. Farther away on one side of 0,
   * it never comes back to a bucket that it left.
   */
  bucket?(distance: number): number;
  readonly bucketCount?: number;
}

/** No encoding at all: order reaches the model through the causal mask only, if at all. */
export interface NothingEncoding extends EncodingBase {
  readonly acts: 'nothing';
}

/** What a scheme does to attention is the only branching that the rest of the code knows. */
export type Encoding = AddsEncoding | RotatesEncoding | BiasesEncoding | NothingEncoding;
export type Acts = Encoding['acts'];
