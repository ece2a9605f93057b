import { kept } from '../numerics/kept';
import { rangeSummaries, type RangeSummary } from '../numerics/rangeSummary';
import type { RowMixture } from '../schemes/encoding';
import type { Summary } from './envelope';

/** Rows, and numbers in them, that may be looked at whole for a column: they may have to be drawn first. */
const [mostRows, mostNumbers] = [4096, 2 ** 19];

type SummaryOf = (first: number, count: number) => Summary;

/** What is known of dimensions, for the next window: of more than anybody looks at together. */
const columns = new WeakMap<RowMixture, (dimension: number) => SummaryOf>();
const mostColumns = 64;

/**
 * Mean and extremes of the dimensions of mixtures over the positions first … first + count − 1, NaN where none has a
 * vector: blocks are looked at row by row, not position by position. Undefined where that would be too many rows.
 */
export function mixtureSummaries(mixture: RowMixture): ((dimension: number) => SummaryOf) | undefined {
  const { rows } = mixture;
  if (rows > mostRows || rows * (mixture.rowAt(0)?.length ?? 0) > mostNumbers) return undefined;
  const known =
    columns.get(mixture) ??
    kept(mostColumns, (dimension: number) => {
      const column = Float64Array.from({ length: rows }, (_, row) => mixture.rowAt(row)?.[dimension] ?? NaN);
      return summaryOfMixtures({ ...mixture, summary: rangeSummaries(column) });
    });
  columns.set(mixture, known);
  return known;
}

/** One dimension of the rows. */
interface Column {
  readonly rows: number;
  readonly share: number;
  readonly summary: (from: number, count: number) => RangeSummary;
}

/** The fine rows beside the first coarse one, beside the last, and all of them beside those between. */
function summaryOfMixtures(column: Column): SummaryOf {
  const { rows: n } = column;
  return (first, count) => {
    const [from, end] = [Math.max(first, 0), Math.min(first + count, n ** 2)];
    if (from >= end) return [NaN, NaN, NaN];
    const [top, bottom] = [Math.floor(from / n), Math.floor((end - 1) / n)];
    const all: Sums = { sum: 0, least: Infinity, greatest: -Infinity };
    if (top === bottom) {
      addMixed(all, column, top, 1, from - top * n, end - from);
    } else {
      addMixed(all, column, top, 1, from - top * n, (top + 1) * n - from);
      if (bottom > top + 1) addMixed(all, column, top + 1, bottom - top - 1, 0, n);
      addMixed(all, column, bottom, 1, 0, end - bottom * n);
    }
    return [all.sum / (end - from), all.least, all.greatest];
  };
}

interface Sums {
  sum: number;
  least: number;
  greatest: number;
}

/** Adds every one of some coarse rows with every one of some fine rows. */
function addMixed(
  to: Sums,
  { share, summary }: Column,
  coarse: number,
  coarseRows: number,
  fine: number,
  fineRows: number,
): void {
  const [a, b] = [summary(coarse, coarseRows), summary(fine, fineRows)];
  to.sum += share * fineRows * a[0] + (1 - share) * coarseRows * b[0];
  to.least = Math.min(to.least, share * a[1] + (1 - share) * b[1]);
  to.greatest = Math.max(to.greatest, share * a[2] + (1 - share) * b[2]);
}
