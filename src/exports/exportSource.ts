import type { Positions } from '../positions/positions';
import type { Encoding } from '../schemes/encoding';

/** The tokens that an encoding was made for, where it was made for a text. */
export interface ExportedTokens {
  readonly tokenizer: string;
  /** (T) */
  readonly texts: readonly string[];
  /** (T) */
  readonly ids: ArrayLike<number>;
}

/** What every export is made from. */
export interface ExportSource {
  readonly encoding: Encoding;
  readonly positions: Positions;
  readonly tokens?: ExportedTokens;
}
