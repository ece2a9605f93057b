import { blocksOf } from '../numerics/blocksOf';
import { runSums, type Runs } from '../numerics/runSums';
import type { ProductForm } from '../schemes/encoding';
import type { BlockSums } from './blockSums';

/**
 * Sums of blocks of biases that are products of two rows: the sum of all products is the product of the sums of the rows.
 */
export function productSums(form: ProductForm): BlockSums {
  return {
    *add(head, queries, keys, perSum, sums, existing) {
      const ofQueries = new Float64Array(form.dimension);
      const runs = form.runs?.(head);
      const [asQuery, asKey] = form.apart?.(head) ?? [0, 0];
      const [apart, others] = split(queries.first, queries.count, form);
      const firstOther = queries.first + apart;
      if (apart + others === 0) return;
      yield* form.queries.prepare(head, firstOther + 1, others);
      form.queries.add(head, 1, firstOther + 1, others, ofQueries);
      for (const { index, first, count } of blocksOf(keys, perSum)) {
        const [apartHere, here] = split(first, count, form);
        existing[index]! += (apart + others) * (apartHere + here);
        if (apart > 0) sums[index]! += (apartHere + here) * asQuery;
        if (apartHere * others > 0) sums[index]! += others * asKey;
        if (here * others === 0) continue;
        const firstKey = first + apartHere;
        yield* form.keys.prepare(head, firstKey + 1, here);
        sums[index]! += form.keys.product(head, ofQueries, firstKey + 1, here);
        if (runs) sums[index]! += sumOfDifferences(runs, firstKey - firstOther, others, here);
      }
    },
  };
}

/** How many of the positions stand apart, and how many of the others have rows. */
function split(first: number, count: number, form: ProductForm): [apart: number, others: number] {
  const existing = Math.max(Math.min(form.length - first, count), 0);
  const apart = form.apart && first === 0 ? Math.min(existing, 1) : 0;
  return [apart, existing - apart];
}

/**
 * The sum of the values at `column − row` over all pairs of `rows` (≥ 1) consecutive rows and `columns` (≥ 1) consecutive
 * columns, `start` being that of the first of both: sums of the sums up to each difference, less those beyond the block.
 */
function sumOfDifferences(runs: Runs, start: number, rows: number, columns: number): number {
  const sumOfSums = (count: number): number => {
    const [sum, moment] = runSums(runs, start + 1 - rows, count);
    return count * sum - moment;
  };
  return sumOfSums(rows + columns - 1) - sumOfSums(rows - 1) - sumOfSums(columns - 1);
}
