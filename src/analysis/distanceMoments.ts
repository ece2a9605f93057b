import { momentSums, type MomentsOf } from '../numerics/moments';
import type { BiasesEncoding } from '../schemes/encoding';

/** Heads of an encoding that are remembered. */
const kept = 2;

const known = new WeakMap<BiasesEncoding, Map<number, MomentsOf>>();

/**
 * The moments of one head's biases by distance, in closed form where the scheme has one; otherwise those of the last two
 * heads are remembered, so that another window of the same text looks at few biases, however long the text is.
 */
export function distanceMoments(encoding: BiasesEncoding, head: number, bias: (distance: number) => number): MomentsOf {
  return closedMoments(encoding, head) ?? existing(encoding, rememberedMoments(encoding, head, bias));
}

/** The same in closed form; undefined where the scheme has none. Distances before the query and after it have sums of their own. */
export function closedMoments(encoding: BiasesEncoding, head: number): MomentsOf | undefined {
  if (!encoding.sumsAtDistances) return undefined;
  const sumsOver = (first: number, count: number): readonly [sum: number, moment: number] =>
    count === 0 ? [0, 0] : (encoding.sumsAtDistances?.(head, first, count) ?? [NaN, NaN]);
  return existing(encoding, (first, count) => {
    const before = Math.min(Math.max(1 - first, 0), count);
    const [sumBefore, momentBefore] = sumsOver(first, before);
    const [sumAfter, momentAfter] = sumsOver(first + before, count - before);
    const moment = momentBefore + momentAfter + before * sumAfter;
    return { count, sum: sumBefore + sumAfter, places: (count * (count - 1)) / 2, moment };
  });
}

/** Keys after the query have none where the scheme is causal. */
function existing({ causal }: BiasesEncoding, moments: MomentsOf): MomentsOf {
  return causal ? (first, count) => moments(first, Math.min(count, Math.max(1 - first, 0))) : moments;
}

function rememberedMoments(encoding: BiasesEncoding, head: number, bias: (distance: number) => number): MomentsOf {
  const heads = known.get(encoding) ?? new Map<number, MomentsOf>();
  known.set(encoding, heads);
  const moments = heads.get(head) ?? momentSums(bias);
  heads.delete(head);
  heads.set(head, moments);
  const [oldest] = heads.keys();
  if (heads.size > kept && oldest !== undefined) heads.delete(oldest);
  return moments;
}
