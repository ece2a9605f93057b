/** T5's buckets of distances (key position − query position), and the weights of one head: one more than buckets. */
export interface TupeBuckets {
  readonly count: number;
  readonly at: (distance: number) => number;
  readonly weight: (bucket: number) => number;
}

/** What TUPE adds to the logits of one head. */
export interface TupeBias {
  /** The scaled product of two rows, of the position queries and of the position keys; NaN where there is no row. */
  readonly untied: (queryRow: number, keyRow: number) => number;
  /** Left out in TUPE-A. */
  readonly relative?: TupeBuckets;
  /** Whether position 0 is that of a [CLS] token, which has no place in the text. */
  readonly resetCls: boolean;
}

/**
 * Ke et al. 2020, equations 9 and 10: position n reads row n + 1. All keys of [CLS] share what row 0 gives (θ₁), and as
 * the key of others it has what row 1 gives (θ₂). Of the buckets it takes the one that T5 leaves empty (0 away, yet
 * after the query), and the one more.
 */
export function tupeBias({ untied, relative, resetCls }: TupeBias, query: number, key: number): number {
  const own = untied(query + 1, key + 1);
  // Where the tables end, nothing is shared either.
  if (Number.isNaN(own)) return NaN;
  const isFromCls = resetCls && query === 0;
  const isToCls = resetCls && key === 0 && !isFromCls;
  const absolute = isFromCls ? untied(0, 0) : isToCls ? untied(1, 1) : own;
  if (!relative) return absolute;
  const { count, at, weight } = relative;
  return absolute + weight(isFromCls ? count / 2 : isToCls ? count : at(key - query));
}
