import type { Positions } from './positions';

/** Positions offset, offset + 1, …, offset + count − 1: what a transformer gives tokens unless told otherwise. */
export function indexPositions(count: number, offset = 0): Positions {
  return { count, axes: ['index'], first: offset, at: (token) => offset + token };
}
