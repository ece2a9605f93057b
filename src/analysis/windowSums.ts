import { blocksOf } from '../numerics/blocksOf';
import type { Steps } from '../numerics/steps';
import { indexPositions } from '../positions/indexPositions';
import type { BiasesEncoding } from '../schemes/encoding';
import type { BlockSums } from './blockSums';

/** Windows of more positions have too many pairs to look at each. */
const mostPositions = 1200;
/** Numbers that are kept of the heads of an encoding, if they are several: 8 MB. */
const keptNumbers = 2 ** 20;

/**
 * Sums over blocks where queries see the keys of their own window (of n positions) only, and all windows have the same
 * biases, or there is but one. Undefined where a window is too large.
 */
export function windowSums(encoding: BiasesEncoding, size: number): BlockSums | undefined {
  if (size > mostPositions) return undefined;
  const windows = Math.ceil((encoding.tableLength ?? Infinity) / size);
  const side = size + 1;
  const cornersOf = keptCorners(encoding, size);
  return {
    *add(head, queries, keys, perSum, sums, existing) {
      const corners = yield* cornersOf(head);
      const endOfQueries = queries.first + queries.count;
      for (const { index, first, count } of blocksOf(keys, perSum)) {
        const end = first + count;
        const start = Math.floor(Math.max(queries.first, first) / size);
        const last = Math.min(Math.floor((Math.min(endOfQueries, end) - 1) / size), windows - 1);
        for (let window = start; window <= last;) {
          const top = within(queries.first, window) * side;
          const bottom = within(endOfQueries, window) * side;
          const [left, right] = [within(first, window), within(end, window)];
          // A block covers all windows between its first and its last.
          const alike = start < window && window < last ? last - window : 1;
          sums[index]! +=
            alike * (corners[bottom + right]! - corners[top + right]! - corners[bottom + left]! + corners[top + left]!);
          existing[index]! += ((alike * (bottom - top)) / side) * (right - left);
          window += alike;
        }
      }
    },
  };

  /** The place of a position in a window, or its start or end. */
  function within(position: number, window: number): number {
    return Math.min(Math.max(position - window * size, 0), size);
  }
}

/**
 * (n + 1, n + 1) row-major by head: at (i, j) the sum of the biases of the first i queries of a window on its first j keys.
 * In steps of a query.
 */
function keptCorners(encoding: BiasesEncoding, size: number): (head: number) => Steps<Float64Array> {
  const kept = new Map<number, Float64Array>();
  const side = size + 1;
  const positions = indexPositions(size);
  return function* (head) {
    const known = kept.get(head);
    if (known) return known;
    const corners = new Float64Array(side * side);
    const biases = new Float64Array(size);
    for (let query = 0; query < size; query++) {
      encoding.fill(head, positions, { queryStart: query, queries: 1, keyStart: 0, keys: size }, biases);
      let sum = 0;
      for (let key = 1; key <= size; key++) {
        sum += biases[key - 1]!;
        corners[(query + 1) * side + key] = corners[query * side + key]! + sum;
      }
      yield;
    }
    if ((kept.size + 1) * corners.length > keptNumbers) kept.clear();
    kept.set(head, corners);
    return corners;
  };
}
