import type { Contents } from './seededContents';
import { byContent } from './seededContentsBias';
import { sumSaturating } from './sumSaturating';
import { relativeKeys } from './transformerXlKeys';
import type { AddsEncoding } from './encoding';
import type { RowAt } from './weightTable';

/** What the position part of Transformer-XL's logits follows from. */
export interface TransformerXlBias {
  /** R: sinusoids (hidden size) of the distance, query position − key position. */
  readonly sinusoids: AddsEncoding;
  /** W_R: row head · headDim + c gives channel c of a head from a sinusoid (hidden size). */
  readonly projection: RowAt;
  /** v: a row (headDim) for each head. */
  readonly positionBias: RowAt;
  readonly headDim: number;
  /** Distances farther than this, on either side, are as this. */
  readonly clampLength?: number;
  readonly causal: boolean;
  readonly contents: Contents;
}

/** Dai et al. 2019, section 3.3, terms (b) and (d): `(q + v) · W_R R(i − j) / √headDim`. */
export function transformerXlBias({
  sinusoids,
  projection,
  positionBias,
  headDim,
  clampLength = Infinity,
  causal,
  contents,
}: TransformerXlBias): ReturnType<typeof byContent> {
  const keys = relativeKeys(sinusoids, projection, headDim);
  return byContent((head, { token, position }, draw) => {
    const v = positionBias(head) ?? new Float64Array(headDim);
    const scaled = contents
      .of(
        'query',
        head,
        draw,
      )(token)
      .map((q, c) => (q + v[c]!) / Math.sqrt(headDim));
    const at = (distance: number): number =>
      distance < 0 && causal
        ? NaN
        : keys.product(head, scaled, Math.min(Math.max(distance, -clampLength), clampLength), 1);
    return {
      on: (key) => at(position - key.position),
      sum: (first, count) => {
        const least = position - first.position - count + 1;
        if (clampLength === Infinity) return keys.product(head, scaled, least, count);
        return sumSaturating(at, clampLength, least, count);
      },
    };
  }, headDim);
}
