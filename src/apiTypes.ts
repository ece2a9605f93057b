/**
 * The types of Phasor's API, for extensions: this file imports nothing, so that it can be copied. See docs/api.md.
 */

/** What `activate()` of Phasor returns: `vscode.extensions.getExtension<PhasorApi>('phasor.phasor')?.activate()`. */
export interface PhasorApi {
  /** Raised when something here changes its meaning; what is only added leaves it as it is. */
  readonly version: 1;
  /** Every scheme there is now, those that extensions registered among them. */
  schemes(): readonly SchemeInfo[];
  /**
   * The numbers of a spec at positions, in full double precision.
   * @throws Error in one sentence for a spec or positions that cannot be computed.
   */
  encode(spec: Spec, positions: GivenPositions, options?: EncodeOptions): EncodedPositions;
  /**
   * Measured properties of specs side by side, at a length that holds the positions.
   * @throws Error in one sentence, as a rejection.
   */
  compare(specs: readonly Spec[], positions: GivenPositions, options?: EncodeOptions): Promise<Comparison>;
  /**
   * For every channel of a head in layout `to`, the channel that holds the same in layout `from`: the rows of W_q and W_k
   * that the conversion of a checkpoint takes, head by head. Channels that the spec does not rotate stay.
   * @throws Error in one sentence for a spec that rotates nothing.
   */
  layoutPermutation(spec: Spec, from: Layout, to: Layout): readonly number[];
  /**
   * Add a scheme to all of Phasor: pickers, charts, comparison, hover, exports. Dispose what is returned to take it away.
   * @throws Error in one sentence for a definition that is none, or an id that is taken.
   */
  registerScheme(definition: SchemeDefinition): Disposable;
  /** A scheme was registered or taken away. */
  readonly onDidChangeSchemes: (listener: () => void) => Disposable;
}

export interface Disposable {
  dispose(): void;
}

/** A scheme with its parameters, plain JSON; parameters left out have their defaults. */
export interface Spec {
  readonly scheme: string;
  readonly [parameter: string]: string | number | boolean | readonly number[];
}

/** One position, a list, start + step × t for t < count, or lists of coordinates by axis, a number for each token. */
export type GivenPositions =
  | number
  | ArrayLike<number>
  | { readonly count: number; readonly start?: number; readonly step?: number }
  | { readonly coordinates: Readonly<Record<string, ArrayLike<number>>> };

export interface EncodeOptions {
  /** Tokens that the model reads at once, where a scheme depends on it; otherwise the greatest position + 1. */
  readonly sequenceLength?: number;
}

/**
 * `adds`: vectors for the token embeddings. `rotates`: angles for queries and keys. `biases`: a bias on the attention
 * logits. `nothing`: no encoding.
 */
export type Acts = 'adds' | 'rotates' | 'biases' | 'nothing';

export interface SchemeInfo {
  readonly id: string;
  readonly name: string;
  readonly acts: Acts;
  readonly summary: string;
  readonly formula: string;
  readonly citation: Citation;
  /** Where the reference implementation is. */
  readonly reference: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

export interface Citation {
  readonly authors: string;
  readonly title: string;
  readonly year: number;
  readonly url: string;
}

/** Flat arrays, row-major, each of shape `shape`. */
export interface EncodedPositions {
  /** Complete: with the default of every parameter that the scheme reads. */
  readonly spec: Spec;
  readonly acts: Acts;
  readonly shape: readonly number[];
  /** Set where vectors are put beside token embeddings in place of being added to them. */
  readonly combines?: 'concatenates';
  /** (T, D), for `adds`; rows of NaN for positions without a vector. */
  readonly vectors?: Float64Array;
  /** (T, R/2), for `rotates`, with the attention factor. */
  readonly cos?: Float64Array;
  readonly sin?: Float64Array;
  /** (R/2), for `rotates`: radians per position. */
  readonly inverseFrequencies?: Float64Array;
  readonly attentionFactor?: number;
  /** (R/2), for `rotates`: the two channels of a head that each pair turns. */
  readonly channels?: readonly (readonly [number, number])[];
  /** The names of the axes, for a rotation that reads several coordinates, and the axis (R/2) that each pair reads. */
  readonly axes?: readonly string[];
  readonly axisOf?: readonly number[];
  /** (R/2), radians: the angles at coordinate 0, for a rotation that has them. */
  readonly phases?: Float64Array;
  /** (H, R/2), for a rotation that fades: ln of what a pair's part of a logit keeps for each position of distance. */
  readonly logGains?: Float64Array;
  /** (T): what queries are multiplied by, where they are: a temperature that grows with the position. */
  readonly queryScale?: Float64Array;
  /** (H, T, T) by head, query and key, for `biases`; NaN where a scheme gives a key no bias. */
  readonly bias?: Float64Array;
}

export interface Comparison {
  /** The length that the properties were measured at. */
  readonly length: number;
  readonly specs: readonly Spec[];
  readonly properties: readonly Property[];
}

/** A row of the table: one cell a spec, – where it has no meaning. */
export interface Property {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly cells: readonly string[];
}

/** A scheme of one's own. Its parameters become controls, and are checked before `prepare` sees them. */
export type SchemeDefinition = AddsDefinition | RotatesDefinition | BiasesDefinition | NothingDefinition;

interface DefinitionBase {
  /** Letters, digits and hyphens, from a letter on; put the name of your extension before it, so that it stays yours. */
  readonly id: string;
  readonly name: string;
  /** One sentence for pickers. */
  readonly summary: string;
  /** In plain Unicode text. */
  readonly formula: string;
  readonly citation: Citation;
  /** Where its implementation is. */
  readonly reference?: string;
  readonly parameters?: Readonly<Record<string, Parameter>>;
}

/** The values of the parameters by name, and the length of the sequence where it is known. */
export type Values = Readonly<Record<string, string | number | boolean | readonly number[] | undefined>>;
export interface Context {
  readonly sequenceLength?: number;
}

interface PreparedBase {
  /** How many numbers training would learn; 0 unless given. */
  readonly learnedParameters?: number;
  /** Whether weights that training would give are drawn from a seed. */
  readonly seeded?: boolean;
  /** The longest length trained for. */
  readonly trainedLength?: number;
}

export interface AddsDefinition extends DefinitionBase {
  readonly acts: 'adds';
  prepare(values: Values, context: Context): PreparedVectors;
}

export interface PreparedVectors extends PreparedBase {
  /** D */
  readonly dimension: number;
  /** Added to the embedding (unless given), or put beside it. */
  readonly combines?: 'adds' | 'concatenates';
  /** The vector (D) of a position; undefined where it has none. */
  vectorAt(position: number): ArrayLike<number> | undefined;
}

export interface RotatesDefinition extends DefinitionBase {
  readonly acts: 'rotates';
  prepare(values: Values, context: Context): PreparedRotation;
}

/** Pair k is the channels k and K + k, or 2k and 2k + 1. */
export type Layout = 'half' | 'interleaved';

export interface PreparedRotation extends PreparedBase {
  readonly headDim: number;
  /** (K ≤ headDim / 2), radians per position. */
  readonly inverseFrequencies: ArrayLike<number>;
  /** `half` unless given. */
  readonly layout?: Layout;
  /** What cos and sin are multiplied by; 1 unless given. */
  readonly attentionFactor?: number;
}

export interface BiasesDefinition extends DefinitionBase {
  readonly acts: 'biases';
  prepare(values: Values, context: Context): PreparedBias;
}

export interface PreparedBias extends PreparedBase {
  /** H */
  readonly heads: number;
  /** Whether keys after their query get no bias; true unless given. */
  readonly causal?: boolean;
  /** The bias of a head at a distance (key position − query position); for a bias that depends on nothing else. */
  biasAtDistance?(head: number, distance: number): number;
  /** The bias of a head on a query and a key at two positions; needed where `biasAtDistance` is not given. */
  bias?(head: number, query: number, key: number): number;
}

export interface NothingDefinition extends DefinitionBase {
  readonly acts: 'nothing';
}

export type Parameter = NumberParameter | NumbersParameter | ChoiceParameter | BooleanParameter;

interface ParameterBase {
  readonly label: string;
  /** One line for a tooltip. */
  readonly help: string;
}

interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly multipleOf?: number;
}

export interface NumberParameter extends ParameterBase, Bounds {
  readonly kind: 'integer' | 'number';
  readonly default: number;
}

/** A number or a list of numbers that a spec may leave out; `otherwise` says in a few words what holds then. */
export interface NumbersParameter extends ParameterBase, Bounds {
  readonly kind: 'integer' | 'number' | 'numbers';
  readonly optional: true;
  readonly default?: undefined;
  readonly otherwise: string;
}

export interface ChoiceParameter extends ParameterBase {
  readonly kind: 'choice';
  readonly default: string;
  /** One line of help by value. */
  readonly choices: Readonly<Record<string, string>>;
}

export interface BooleanParameter extends ParameterBase {
  readonly kind: 'boolean';
  readonly default: boolean;
}
