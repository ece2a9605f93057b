/**
 * The tokens of one text. Three numbers a token (12 bytes), so that a million tokens stay small; everything else is derived.
 *
 * Ranges are UTF-16 offsets, start inclusive, end exclusive. Starts and ends never decrease and the union of all ranges
 * is the whole text. A token that holds only a part of a character's bytes has the range of that whole character, so
 * neighbours may share a range.
 */
export interface Tokens {
  /** Id of the tokenizer, e.g. `o200k_base`. */
  readonly tokenizer: string;
  readonly text: string;
  readonly count: number;
  readonly ids: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /**
   * For byte-level tokenizers: how the token cuts the characters at its edges. Low two bits: bytes of its first
   * character that belong to earlier tokens; next two bits: bytes of its last character that belong to later tokens.
   * It ends with the last token that cuts a character, and is empty in most texts: see `cutsAt`.
   */
  readonly cuts: Uint8Array;
}
