import type { SumAndMoment } from '../numerics/smoothSums';
import type { BiasesEncoding } from './encoding';

type OverDistances = Required<Pick<BiasesEncoding, 'sumsAtDistances' | 'extremesAtDistances'>>;

/** Of one head's biases on keys that are nearest + k (≥ 0) away, 0 ≤ k < count, before the query or after it. */
type OverAway<Result> = (head: number, nearest: number, count: number) => Result;

/** What is known of biases over a stretch of distances, where keys before the query and after it have the same. */
export function eitherSide(
  sums: OverAway<SumAndMoment>,
  extremes: OverAway<readonly [least: number, greatest: number]>,
): OverDistances {
  const isAfter = (first: number): boolean => first >= 0;
  const nearest = (first: number, count: number): number => (isAfter(first) ? first : 1 - first - count);
  return {
    sumsAtDistances: (head, first, count) => {
      const [sum, moment] = sums(head, nearest(first, count), count);
      // Before the query the farthest key comes first.
      return [sum, isAfter(first) ? moment : (count - 1) * sum - moment];
    },
    extremesAtDistances: (head, first, count) => extremes(head, nearest(first, count), count),
  };
}
