import type { LayerRule } from './layerTypes';
import type { ModelConfig } from './modelConfig';

/**
 * Hugging Face's `rope_parameters`, under its own names: one object for all layers, or one for each type of layer. What
 * a file says beside what is known stays in it.
 */
export type RopeParameters = ModelConfig;

/** What a configuration class has at hand when it makes `rope_parameters`. */
export interface ConfigInHand {
  /** What the file says. */
  readonly config: ModelConfig;
  /** The same over the defaults of the class. */
  readonly fields: ModelConfig;
  readonly family: ModelFamily;
  /** The types of layers for which `rope_parameters` may have an object each; none where the class knows no types. */
  readonly layerTypes: readonly string[];
}

/** How a configuration class makes `rope_parameters` of a file of any age; null where it has none. */
export type RopeConvention = (inHand: ConfigInHand) => RopeParameters | null;

/**
 * `ratio`: as given, else `hidden_size` / `num_attention_heads`. `rotary`: as given, else the part of a head that is
 * rotated (MLA), and `rotaryAlways` that whatever is given. `both`: as given, else both parts together. `doubled`: as
 * given, else twice the ratio, as where attention reads two vectors of a token (Zamba).
 */
export type HeadDimRule = 'ratio' | 'rotary' | 'rotaryAlways' | 'both' | 'doubled';

/** What a configuration class of Hugging Face transformers makes of a `config.json`, and its model of the result. */
export interface ModelFamily {
  /** The fields of the class with their defaults. */
  readonly defaults: ModelConfig;
  /** Fields by the names that a file may give them as well (`attribute_map`). */
  readonly aliases?: Readonly<Record<string, string>>;
  /** How the class gets `head_dim`; left out where it takes what is given. */
  readonly headDim?: HeadDimRule;
  /** The base where a file says none; 10000 where left out. */
  readonly ropeTheta?: number;
  /** `partial_rotary_factor` where a file says none. */
  readonly partialRotaryFactor?: number;
  /** `rope_parameters` where a file has none. */
  readonly ropeParameters?: (fields: ModelConfig) => RopeParameters;
  /** How the class reads a file of an older format; as most do where left out. */
  readonly convention?: RopeConvention;
  /** Set where the class knows `layer_types`. */
  readonly layers?: LayerRule;
  /** What `rope_parameters` are told apart by, where it is not the types of layers (DeepSeek-V4). */
  readonly ropeLabels?: readonly string[];
  /** Which of them a layer of a type rotates by. */
  readonly ropeLabelOf?: (layerType: string) => string;
  /** Whether frequencies that are not scaled heed `partial_rotary_factor`; scaled ones always do. */
  readonly readsRotaryShare?: true;
  /** Of the rotation; `half` where left out. */
  readonly layout?: 'interleaved' | 'interleavedInHalfOut';
  /** Of M-RoPE: the sections where a file says none. */
  readonly mrope?: { readonly mropeSection: readonly number[]; readonly mropeInterleaved: boolean };
  /** Set where attention has no encoding: always, or unless the file says of this field that it is true. */
  readonly withoutEncoding?: true | { readonly unless: string };
  /** How ALiBi is computed where a file says `alibi` in place of RoPE; left out where the class has no such field. */
  readonly alibiDialect?: string;
  /** The family of the scheme whose layers differ, where they do. */
  readonly byLayer?: string;
  /** Set where it is a decoder of a family of encoders: its windows have one side, and the query stands in them. */
  readonly isCausal?: true;
}
