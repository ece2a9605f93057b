import type { WholeNumbers } from '../numerics/blocksOf';
import { lastAtMost } from '../numerics/lastAtMost';
import type { PieceForm } from '../schemes/encoding';
import type { BlockSums } from './blockSums';

/** Distances that are looked at beyond those that are asked for, because the next query asks for one more. */
const ahead = 4096;
/** Queries whose biases are summed in one step. */
const queriesOfStep = 64;

/** Sums of blocks of biases in straight pieces, a query at a time. */
export function pieceSums(form: PieceForm): BlockSums {
  const addQuery = addedQuery(form);
  return {
    byQuery: true,
    *add(head, queries, { first, count }, perSum, sums, existing) {
      for (let query = queries.first; query < queries.first + queries.count; query++) {
        const keys = { first, count: Math.min(count, query - first + 1) };
        if (keys.count > 0) addQuery(head, query, keys, perSum, sums, existing);
        if (query % queriesOfStep === 0) yield;
      }
    },
  };
}

/**
 * Adds the biases of a query on keys of which none is after it. Within a piece the bias is slope · stretch(distance) /
 * normaliser + intercept, so its sum needs only the sum of `stretch`. Where rounding puts a distance at a bend into the
 * piece next to its own nothing changes, because there the two pieces meet.
 */
function addedQuery(
  form: PieceForm,
): (
  head: number,
  query: number,
  keys: WholeNumbers,
  perSum: number,
  sums: Float64Array,
  existing: Float64Array,
) => void {
  const sumsBelow = sumsOfStretch(form);
  return (head, query, keys, perSum, sums, existing) => {
    const { starts, slopes, intercepts } = form.pieces(head);
    const normaliser = form.normaliser(query);
    const farthest = query - keys.first;
    const nearest = farthest - keys.count + 1;
    let piece = lastAtMost(starts, form.stretch(nearest) / normaliser);
    const below = sumsBelow(farthest + 1);
    let [from, before] = [nearest, below[nearest]!];
    let column = Math.floor((keys.count - 1) / perSum);
    for (; from <= farthest; piece++) {
      // The first distance that reaches the next bend.
      const bend = (starts[piece + 1] ?? Infinity) * normaliser;
      const end = Math.min(farthest + 1, Math.ceil(form.distance(bend)));
      const [slope, intercept] = [slopes[piece]! / normaliser, intercepts[piece]!];
      while (from < end) {
        const endOfColumn = farthest - column * perSum + 1;
        const until = Math.min(end, endOfColumn);
        const after = below[until]!;
        sums[column]! += slope * (after - before) + intercept * (until - from);
        existing[column]! += until - from;
        [from, before] = [until, after];
        if (until === endOfColumn) column--;
      }
    }
  };
}

/** By distance, as far as asked: the sum of the `stretch` of all distances below it. */
function sumsOfStretch(form: PieceForm): (farthest: number) => Float64Array {
  let below = new Float64Array(1);
  return (farthest) => {
    if (farthest >= below.length) {
      const known = below.length;
      const more = new Float64Array(farthest + ahead);
      more.set(below);
      for (let distance = known; distance < more.length; distance++) {
        more[distance] = more[distance - 1]! + form.stretch(distance - 1);
      }
      below = more;
    }
    return below;
  };
}
