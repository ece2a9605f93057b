import type { WholeNumbers } from '../numerics/blocksOf';
import type { Steps } from '../numerics/steps';

/** Sums of biases over blocks, each of them less work than its pairs of a query and a key. */
export interface BlockSums {
  /**
   * Adds to sums[c] one head's biases between queries and the c-th `perSum` keys, fewer at their end, and to existing[c] how
   * many of these there are. Positions are at least 0.
   */
  add(
    head: number,
    queries: WholeNumbers,
    keys: WholeNumbers,
    perSum: number,
    sums: Float64Array,
    existing: Float64Array,
  ): Steps<void>;
  /** Whether every query counts: sums of several then cost as much as those of each. */
  readonly byQuery?: boolean;
}
