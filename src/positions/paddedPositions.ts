import { listedPositions } from './listedPositions';
import type { Numbering } from './numbering';
import type { Positions } from './positions';

/**
 * Positions by attention mask (T, 1 for a token and 0 for padding, on either side or in between): tokens are counted,
 * padding is not, so that left padding does not move them.
 */
export function paddedPositions(mask: ArrayLike<number>, { first, padding }: Numbering): Positions {
  const list = new Float64Array(mask.length);
  let next = first;
  for (let token = 0; token < mask.length; token++) list[token] = mask[token] === 0 ? padding : next++;
  return listedPositions(list);
}

/** The attention mask of token ids: 0 for padding. */
export function maskOf(ids: ArrayLike<number>, paddingId: number): Uint8Array {
  return Uint8Array.from(ids, (id) => (id === paddingId ? 0 : 1));
}
