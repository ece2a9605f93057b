import type { CellAxis, Cells } from '../analysis/cells';
import type { Fact } from '../analysis/fact';
import type { Property } from '../analysis/properties';
import type { Spectrum } from '../analysis/spectrum';
import type { Acts, Layers, Spec } from '../schemes/encoding';
import type { Parameter, Parameters } from '../parameters/parameters';
import type { Preset, RuleSpec } from '../positions/rule';

/**
 * Everything a view draws, as one message. Always complete, never a change to an earlier one: a view that was hidden,
 * reloaded or moved is whole again with the next snapshot.
 *
 * Typed arrays here own their whole buffer: a view of a larger buffer would send all of it.
 */
export interface Snapshot {
  /** Increases with every snapshot of a session. */
  readonly revision: number;
  readonly source: Source;
  /** Where texts are compared, those of the longest. */
  readonly tokens: TokenStrip;
  /** One picture in the sidebar, one a scheme or a text in the comparison. */
  readonly pictures: readonly Picture[];
  /** The picture that the others are shown as differences to, in a comparison. */
  readonly baseline?: number;
  /** The table of measured properties, in the comparison. */
  readonly properties?: readonly Property[];
  /** One clear sentence each: caps reached, seeded weights … */
  readonly notices: readonly string[];
}

/** Where the text comes from. */
export interface Source {
  /** File name. */
  readonly label: string;
  /** What of it: "selection", "3 selections", "line 12". */
  readonly detail: string;
  readonly pinned: boolean;
}

/** The text of a column, where texts are compared. */
export interface PictureText {
  readonly source: Source;
  readonly tokens: TokenStrip;
}

export interface TokenizerChoice {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
}

/** Some of the tokens of a text, in a row; arrays are by token from `start` on. */
export interface TokenWindow {
  /** The first of them. */
  readonly start: number;
  /** The text of these tokens; ranges below are UTF-16 offsets into it. */
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly ids: Uint32Array;
  /** As in `Tokens.cuts`. */
  readonly cuts: Uint8Array;
}

/**
 * The tokens that are shown: the first `shown` of `total`. A message holds the texts of those that the view looks at: of
 * all where they are few, else of a window of them, and of the tokens in `others`.
 */
export interface TokenStrip extends TokenWindow {
  /** The revision of the first snapshot with these tokens: while it stays the same, so do they. */
  readonly since?: number;
  readonly tokenizer: TokenizerChoice;
  readonly total: number;
  readonly shown: number;
  /** Rows and columns that heatmaps are zoomed to, and the marked tokens, where they are outside the window. */
  readonly others: readonly TokenWindow[];
  /** There is no text: only a length was given, and tokens are no more than their positions. */
  readonly withoutText?: boolean;
  /** The names of the coordinates of a token; one for plain positions. */
  readonly axes: readonly string[];
  /** The first coordinate of each shown token, NaN where it has none; empty where `first` stands for all. */
  readonly positions: Float64Array;
  /** The other coordinates, axis by axis. */
  readonly coordinates: readonly Float64Array[];
  /** Set where many tokens have consecutive positions: token t has position `first` + t. */
  readonly first?: number;
}

/** What one scheme does with the tokens. */
export interface Picture {
  readonly spec: Spec;
  /** Of the scheme; where texts are compared, that of the text. */
  readonly name: string;
  /** Set where texts are compared: rows of tokens run on to the end of the longest text, without values. */
  readonly text?: PictureText;
  readonly acts: Acts;
  readonly summary: string;
  readonly formula: string;
  readonly citation: { readonly text: string; readonly url: string };
  /** Weights are drawn from a seed, not from a trained model. */
  readonly seeded: boolean;
  /** Set where the layers of the model do not all encode alike: this picture is that of one of them. */
  readonly layers?: Layers;
  /** Longest length trained for, if the spec says: pairs with a longer wavelength never turned once in training. */
  readonly trainedLength?: number;
  /** Position × dimension for `adds`, position × pair (cosine of the angle) for `rotates`, query × key for `biases`. */
  readonly heatmap?: Grid;
  /** The heatmap less that of the baseline, in a comparison that has one and where both have the same cells. */
  readonly difference?: Grid;
  /** All of the heatmap in few cells, where `heatmap` shows a window of it. */
  readonly overview?: Grid;
  /** Head × distance, for `biases`. */
  readonly heads?: Grid;
  /** The bias matrices of some heads, small, for `biases` with several. */
  readonly headMatrices?: HeadMatrices;
  /** Position × position, for `adds`. */
  readonly similarity?: Grid;
  /** The sin/cos pairs, for rotations and sinusoids. */
  readonly clocks?: Clocks;
  /** Their wavelengths, and what a scaling made of them. */
  readonly spectrum?: Spectrum;
  /** Values by position of the chosen dimensions, or pairs of a rotation. */
  readonly curves?: readonly Curve[];
  readonly profile: Profile;
  readonly facts: readonly Fact[];
  /** Shown where there is nothing to draw: what "no encoding" means. */
  readonly explanation?: string;
}

/** A matrix drawn as one image. A value is NaN where there is nothing: a key after its query. */
export interface Grid extends Cells {
  readonly title: string;
}

/** What the heatmap shows, of several heads in few cells each, over the same tokens: exact means of square blocks. */
export interface HeadMatrices {
  /** The heads, increasing, of `total`. */
  readonly heads: Uint32Array;
  readonly total: number;
  /** Queries and keys: those of the heatmap, or the first of them where all would take too long. */
  readonly rowAxis: Axis;
  readonly columnAxis: Axis;
  readonly rows: number;
  readonly columns: number;
  /** (heads, rows, columns) row-major, NaN where there is nothing. */
  readonly values: Float32Array;
  readonly valueName: string;
  /** Colour range over all of them; symmetric about zero. */
  readonly range: readonly [number, number];
}

/** A side of a grid. */
export type Axis = CellAxis;

export interface Clocks {
  /** Radians per position, fastest first on each axis. */
  readonly inverseFrequencies: Float64Array;
  /** Angles at coordinate 0, radians; 0 where left out. */
  readonly phases?: Float64Array;
  /** The names of the A axes that pairs read, where there are several. */
  readonly axes?: readonly string[];
  /** The axis that each pair reads. */
  readonly axisOf?: Uint8Array;
  /**
   * Where the T shown tokens are on each axis, (A, T) row-major, NaN for a token without a place; left out where that is
   * their position on every axis.
   */
  readonly coordinates?: Float64Array;
  /** The two dimensions of each pair, flat: 2k and 2k + 1. */
  readonly dimensions: Uint32Array;
  /** Pairs worth showing first: fast, at the trained length's boundary, slow. */
  readonly featured: Uint32Array;
}

export interface Curve {
  readonly label: string;
  /** Where the curve is of a pair, the one by which it was chosen. */
  readonly dimension: number;
  /** Set where the values are cos(angle) of a pair of a rotation. */
  readonly pair?: number;
  /** The shown tokens that it runs over, and how many of them a point stands for. */
  readonly axis: Axis;
  /** By point: the value, or the exact mean over its tokens; NaN where there is none. */
  readonly values: Float32Array;
  /** The least and the greatest value, where a point stands for several tokens. */
  readonly low?: Float32Array;
  readonly high?: Float32Array;
}

/**
 * What the scheme does to the attention logit of a query and a key of equal unit-variance content, by distance, as the
 * change against distance 0. Averages over a block of distances where one point stands for many, with the envelope.
 */
export interface Profile {
  /** How many positions the key is before the query; increasing, from 0. */
  readonly distances: Float64Array;
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Same for keys after the query, where that differs. */
  readonly after?: Float64Array;
  /** The means of some other heads, at the same distances. */
  readonly others?: readonly { readonly head: number; readonly mean: Float64Array }[];
  /** What is averaged over or held fixed: "head 3 of 12", "q = k, 64 pairs". */
  readonly note: string;
}

/** What controls offer: 80 kB that hardly ever change. */
export interface Choices {
  readonly schemes: readonly SchemeChoice[];
  /** Specs of models that people know. */
  readonly presets: readonly PresetChoice[];
  readonly tokenizers: readonly TokenizerChoice[];
  readonly rules: readonly RuleChoice[];
}

/** What the controls of the view offer and what is chosen. */
export interface Controls extends Choices {
  /** Of the chosen scheme (sidebar) or of every compared scheme. */
  readonly specs: readonly Spec[];
  /** The scheme that the settings name, even where it cannot be computed. */
  readonly scheme: string;
  readonly tokenizer: string;
  /** The rule by which tokens get their positions, as the settings have it. */
  readonly positions: RuleSpec;
}

export interface RuleChoice {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly parameters: Parameters;
  readonly presets: readonly Preset[];
}

export interface PresetChoice {
  readonly name: string;
  /** Complete, as the specs that are shown. */
  readonly spec: Spec;
}

export interface SchemeChoice {
  readonly id: string;
  readonly name: string;
  readonly acts: Acts;
  readonly summary: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
}
