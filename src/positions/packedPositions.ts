import { listedPositions } from './listedPositions';
import type { Positions } from './positions';

/** Documents of these lengths one after the other in one sequence, each numbered from 0 again. */
export function packedPositions(lengths: readonly number[]): Positions {
  const list = new Float64Array(lengths.reduce((sum, length) => sum + length, 0));
  let start = 0;
  for (const length of lengths) {
    for (let index = 0; index < length; index++) list[start + index] = index;
    start += length;
  }
  return listedPositions(list);
}

/**
 * The lengths of the documents that a separator ends, as in Megatron-LM's `reset_position_ids`: the separator belongs to
 * the document it ends. What follows the last one is a document too, unless nothing does.
 */
export function documentLengths(ids: Iterable<number>, separator: number): number[] {
  const lengths: number[] = [];
  let length = 0;
  for (const id of ids) {
    length++;
    if (id !== separator) continue;
    lengths.push(length);
    length = 0;
  }
  return length === 0 ? lengths : [...lengths, length];
}
