import type { Steps } from '../numerics/steps';
import type { ContentBias } from '../schemes/encoding';

/**
 * In steps, what the biases of the query at a position cost once in one head and so many draws; with 0 draws, what those
 * of all queries of the head do. Nothing where contents do not count.
 */
export function* prepareContent(
  content: ContentBias | undefined,
  head: number,
  query: number,
  draws: number,
): Steps<void> {
  if (content?.prepare) yield* content.prepare(head, { token: query, position: query }, draws);
}
