/** What a layer does with positions: rotates and sees all keys, near ones, those of its chunk; or does not rotate. */
export type LayerKind = 'full' | 'sliding' | 'chunked' | 'no encoding';

/** One layer of every so many differs from the others. */
export interface LayerPattern {
  /** n ≥ 1; with 1, every layer is `one`. */
  readonly every: number;
  /** Which of each n consecutive layers: layer i with i + 1, or with i, a multiple of n. */
  readonly which: 'last' | 'first';
  readonly one: LayerKind;
  readonly others: LayerKind;
  /** The last layer of all is `one` whatever the count (Gemma 4). */
  readonly endsWithOne?: boolean;
}

/** The kinds of `count` layers. */
export function patternKinds({ every, which, one, others, endsWithOne }: LayerPattern, count: number): LayerKind[] {
  const shift = which === 'last' ? 1 : 0;
  return Array.from({ length: count }, (_, layer) =>
    (layer + shift) % every === 0 || (endsWithOne && layer === count - 1) ? one : others,
  );
}

/**
 * The kinds of layers by Hugging Face's `no_rope_layers`, whose name is inverted: 1 = rotated, as `rotated` says how,
 * 0 = no encoding.
 */
export function noRopeKinds(noRopeLayers: ArrayLike<number>, rotated: readonly LayerKind[]): LayerKind[] {
  return rotated.map((kind, layer) => (noRopeLayers[layer] === 0 ? 'no encoding' : kind));
}
