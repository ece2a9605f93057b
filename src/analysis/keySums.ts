import { blocksOf } from '../numerics/blocksOf';
import type { KeyForm } from '../schemes/encoding';
import type { BlockSums } from './blockSums';

/** Sums of blocks of biases where only the key counts. */
export function keySums(form: KeyForm): BlockSums {
  return {
    *add(head, queries, keys, perSum, sums, existing) {
      for (const { index, first, count } of blocksOf(keys, perSum)) {
        // Of all queries before an end: fewer see a key, each key one less than the one before it.
        for (const [end, sign] of [
          [queries.first + queries.count, 1],
          [queries.first, -1],
        ] as const) {
          const seen = Math.max(Math.min(end - first, count), 0);
          const [sum, moment] = form.sumsOnKeys(head, first, seen);
          sums[index]! += sign * ((end - first) * sum - moment);
          existing[index]! += sign * ((end - first) * seen - (seen * (seen - 1)) / 2);
        }
      }
      yield;
    },
  };
}
