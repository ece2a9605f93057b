import type { BiasesEncoding } from '../schemes/encoding';

/**
 * The bias by head and distance (key position − query position) that the query at one position sees. Where only the
 * distance counts, every query sees the same.
 */
export function biasSeenFrom(encoding: BiasesEncoding, query: number): (head: number, distance: number) => number {
  return (head, distance) =>
    encoding.biasAtDistance ? encoding.biasAtDistance(head, distance) : encoding.bias(head, query, query + distance);
}

/** From this distance on, on either side, no query has a bias: keys are in another window, or beyond a table. */
export function biasReach({ window = Infinity, tableLength = Infinity }: BiasesEncoding): number {
  return Math.min(window, tableLength);
}

/** The position of the query that sees `maxDistance` far, or of the last there is, where a trained table ends before. */
export function seeingQuery(encoding: BiasesEncoding, maxDistance: number): number {
  return encoding.biasAtDistance ? maxDistance : Math.min(maxDistance, (encoding.trainedLength ?? Infinity) - 1);
}
