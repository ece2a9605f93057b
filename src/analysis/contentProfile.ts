import { formatNumber, formatShare } from '../numerics/format';
import type { Steps } from '../numerics/steps';
import type { BiasesEncoding, ContentBias } from '../schemes/encoding';
import { say } from '../words/say';
import type { DistanceBlock } from './distanceBlocks';
import type { Envelope } from './envelope';
import { prepareContent } from './prepareContent';

/** Draws of all contents that a profile is taken over. */
export const contentDraws = 64;

/**
 * The profile of one head's bias where contents count too, `b(Δ) − b(0)` over draws of all contents: their mean, and the
 * band of one standard deviation on either side of it. A block of many distances shows every draw at another of them.
 */
export function* contentProfile(
  { content, causal, heads }: BiasesEncoding & { readonly content: ContentBias },
  head: number,
  query: number,
  blocks: readonly DistanceBlock[],
): Steps<Envelope & { readonly after?: Float64Array; readonly note: string }> {
  const before = yield* overDraws(content, head, query, -1, blocks);
  const note = say`head ${formatShare(head, heads)}, mean ± one standard deviation over ${formatNumber(contentDraws)} draws of contents`;
  if (causal) return { ...before, note };
  const after = yield* overDraws(content, head, query, 1, blocks);
  return { ...before, after: after.mean, note };
}

/** Blocks that are looked at in one step. */
const blocksOfStep = 128;

/** `b(Δ) − b(0)`, mean and band, for keys before the query (sign −1) or after it (sign 1). */
export function* overDraws(
  content: ContentBias,
  head: number,
  query: number,
  sign: -1 | 1,
  blocks: readonly DistanceBlock[],
): Steps<Envelope> {
  yield* prepareContent(content, head, query, contentDraws);
  const [sums, squares] = [new Float64Array(blocks.length), new Float64Array(blocks.length)];
  // A draw at a time: what a query costs is then paid once a draw.
  for (let draw = 0; draw < contentDraws; draw++) {
    const change = changeOfBias(content, head, query, draw);
    for (const [index, { first, count }] of blocks.entries()) {
      if (index % blocksOfStep === 0) yield;
      const value = change(sign * (first + Math.floor(((draw + 0.5) / contentDraws) * count)));
      sums[index]! += value;
      squares[index]! += value ** 2;
    }
  }
  const mean = sums.map((sum) => sum / contentDraws);
  const deviation = squares.map((square, index) =>
    Math.sqrt(Math.max(square - contentDraws * mean[index]! ** 2, 0) / (contentDraws - 1)),
  );
  return {
    mean,
    low: mean.map((value, index) => value - deviation[index]!),
    high: mean.map((value, index) => value + deviation[index]!),
  };
}

/** `b(Δ) − b(0)` of one draw by the distance (key position − query position), as the query at a position sees it. */
function changeOfBias(content: ContentBias, head: number, query: number, draw: number): (distance: number) => number {
  const place = { token: query, position: query };
  const key = (distance: number) => ({ token: query + distance, position: query + distance });
  const atZero = content.bias(head, place, key(0), draw);
  return (distance) => content.bias(head, place, key(distance), draw) - atZero;
}
