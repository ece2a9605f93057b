import type { Positions } from '../positions/positions';
import { hasAxesOf } from '../schemes/coordinates';
import type { BiasesEncoding } from '../schemes/encoding';
import type { BlockSums } from './blockSums';
import { keySums } from './keySums';
import { pieceSums } from './pieceSums';
import { productSums } from './productSums';
import { windowSums } from './windowSums';

const known = new WeakMap<BiasesEncoding, BlockSums | undefined>();

/** Sums may look at every whole number below this once (see `prefixSums`). */
const farthest = 2 ** 24;

/** Whether there are sums of blocks that end at a position. */
export const isSummed = (position: number): boolean =>
  Number.isInteger(position) && position >= 0 && position < farthest;

/**
 * The sums of a bias over blocks of queries and keys that follow each other, where it has a closed form of them, or its
 * windows are small. Undefined where contents count, or tokens have places of their own.
 */
export function closedSums(encoding: BiasesEncoding, positions: Positions): BlockSums | undefined {
  if (encoding.content || hasAxesOf(encoding.axes, positions)) return undefined;
  if (!known.has(encoding)) known.set(encoding, sumsOf(encoding));
  return known.get(encoding);
}

/** The same where all tokens follow each other from a position on. */
export function stripSums(
  encoding: BiasesEncoding,
  positions: Positions,
  first: number | undefined,
): BlockSums | undefined {
  const isWhole = first !== undefined && isSummed(first) && isSummed(first + positions.count);
  return isWhole ? closedSums(encoding, positions) : undefined;
}

function sumsOf(encoding: BiasesEncoding): BlockSums | undefined {
  const { form, window } = encoding;
  switch (form?.of) {
    case 'keys':
      return keySums(form);
    case 'products':
      return productSums(form);
    case 'pieces':
      return pieceSums(form);
    case undefined:
      return window === undefined ? undefined : windowSums(encoding, window);
  }
}
