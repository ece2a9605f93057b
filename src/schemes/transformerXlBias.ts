import { finish, type Steps } from '../numerics/steps';
import type { AddsEncoding, Place } from './encoding';
import type { Contents } from './seededContents';
import { byContent, type QueryBias } from './seededContentsBias';
import type { SinusoidProduct } from './sinusoidProducts';
import { sumSaturating } from './sumSaturating';
import { relativeKeys } from './transformerXlKeys';
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

/** A query as it meets relative keys. */
interface Meeting {
  /** (q + v) / √headDim */
  readonly scaled: Float64Array;
  /** With the key of a distance, once one was asked for. */
  product?: SinusoidProduct | undefined;
}

/** Queries are kept as long as the sinusoids that they meet have so many values: 16 MB. */
const keptValues = 2 ** 21;
const never: SinusoidProduct = () => NaN;

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
  const width = sinusoids.dimension;
  const keys = relativeKeys(sinusoids, projection, headDim);
  const meetings = new Map<Float64Array, Meeting>();
  const meetingOf = (head: number, token: number, draw: number): Meeting => {
    // A vector of its own for each head, token and draw.
    const query = contents.of('query', head, draw)(token);
    let meeting = meetings.get(query);
    if (!meeting) {
      const v = positionBias(head) ?? new Float64Array(headDim);
      meeting = { scaled: query.map((q, c) => (q + v[c]!) / Math.sqrt(headDim)) };
      if ((meetings.size + 1) * width > keptValues) meetings.clear();
      meetings.set(query, meeting);
    }
    return meeting;
  };
  /** Multiplications: n queries go through the projection and meet n sinusoids, or 2n keys do and n queries meet n of them. */
  const isLessByQuery = (queries: number): boolean => queries * (width - headDim) < headDim * width;

  const biasOf = (head: number, { token, position }: Place, draw: number): QueryBias => {
    const meeting = meetingOf(head, token, draw);
    const at =
      (product: SinusoidProduct): SinusoidProduct =>
      (distance) =>
        distance < 0 && causal ? NaN : product(Math.min(Math.max(distance, -clampLength), clampLength));
    const byQuery = at((distance) => {
      meeting.product ??= finish(keys.productsOf(head, [meeting.scaled]))[0] ?? never;
      return meeting.product(distance);
    });
    const byKey = at((distance) => keys.product(head, meeting.scaled, distance, 1));
    return {
      on: (key) => byQuery(position - key.position),
      among: (key, queries) => (isLessByQuery(queries) ? byQuery : byKey)(position - key.position),
      sum: (first, count) => {
        const least = position - first.position - count + 1;
        if (clampLength === Infinity) return keys.product(head, meeting.scaled, least, count);
        return sumSaturating(byKey, clampLength, least, count);
      },
    };
  };

  function* prepare(head: number, { token }: Place, draws: number, queries = 0): Steps<void> {
    if (!isLessByQuery(queries)) return;
    const all = Array.from({ length: draws }, (_, draw) => meetingOf(head, token, draw));
    const met = all.filter(({ product }) => !product);
    const vectors = met.map(({ scaled }) => scaled);
    if (draws > 0 && met.length === 0) return;
    const products = yield* keys.productsOf(head, vectors);
    met.forEach((meeting, index) => (meeting.product = products[index]));
  }

  return byContent(biasOf, headDim, { prepare });
}
