import { say } from '../words/say';
import type { Positions } from './positions';

/**
 * The positions of tokens start … start + count − 1 alone: what a decode step computes when the tokens before it are in
 * a KV cache. A token keeps the position that it has in the whole sequence.
 * @throws RangeError where there are no such tokens.
 */
export function slicePositions(positions: Positions, start: number, count: number): Positions {
  if (start < 0 || count < 0 || start + count > positions.count) {
    throw new RangeError(
      say`Tokens ${start} to ${start + count - 1} are not all among the ${positions.count} there are.`,
    );
  }
  return {
    ...positions,
    count,
    at: (token, axis) => positions.at(start + token, axis),
    ...(positions.first === undefined ? {} : { first: positions.first + start }),
  };
}
