import type { BiasesEncoding } from '../schemes/encoding';
import { linePositions } from './linePositions';

/**
 * The bias by distance (key − query) between tokens in a line along one axis, at 0 on the others, as far as they see each
 * other: keys before the query as the last token of the line sees them, keys after it as the first. NaN beyond.
 */
export function biasOnLine(
  encoding: BiasesEncoding,
  axis: number,
  longest: number,
): (side: 'before' | 'after') => (head: number, distance: number) => number {
  const { axes } = encoding;
  if (!axes) return () => () => NaN;
  const line = linePositions(axes, axis, longest);
  const between = (head: number, query: number, key: number): number => {
    const out = new Float64Array(1);
    encoding.fill(head, line, { queryStart: query, queries: 1, keyStart: key, keys: 1 }, out);
    return out[0]!;
  };
  let end = 0;
  while (end + 1 < longest && !(Number.isNaN(between(0, 0, end + 1)) && Number.isNaN(between(0, end + 1, 0)))) end++;
  return (side) => {
    const query = side === 'before' ? end : 0;
    return (head, distance) => (Math.abs(distance) > end ? NaN : between(head, query, query + distance));
  };
}
