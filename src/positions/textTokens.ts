/** A text and the UTF-16 ranges of its T tokens, as in `Tokens`. */
export interface TextTokens {
  readonly text: string;
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/**
 * Where each of T tokens stands: the offset of its first character that is not white space; its start where it has none.
 * White space before a word belongs to the word in some tokenizers: a word stands where its letters do.
 */
export function tokenPlaces({ text, starts, ends }: TextTokens): Float64Array {
  return Float64Array.from(starts, (start, token) => {
    const end = ends[token] ?? start;
    let place = start;
    while (place < end && isWhiteSpace(text, place)) place++;
    return place < end ? place : start;
  });
}

/** Whether the token whose place is given holds nothing but white space. */
export function isWhiteSpace(text: string, place: number): boolean {
  return /\s/.test(text.charAt(place));
}
