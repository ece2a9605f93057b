import { listedPositions } from './listedPositions';
import type { Positions } from './positions';

/** How XLNet lays out the distances (query − key) that its relative sinusoids encode. */
export interface XlnetDistances {
  readonly queries: number;
  /** The keys, those of the memory before the queries among them. */
  readonly keys: number;
  /** `bi`: keys after the query too. `uni`: only those up to it. */
  readonly attention: 'bi' | 'uni';
  /** Distances farther than this are as this; none where left out. */
  readonly clampLength?: number;
}

/** Dai et al. 2019 and XLNet: distances from `keys` down to −(queries − 1), or to 0. */
export function xlnetDistances({ queries, keys, attention, clampLength = Infinity }: XlnetDistances): Positions {
  const count = keys + (attention === 'bi' ? queries : 1);
  return listedPositions(
    Array.from({ length: count }, (_, row) => Math.min(Math.max(keys - row, -clampLength), clampLength)),
  );
}

/**
 * The row of `xlnetDistances` that query i (0 ≤ i < queries) and key j read: what the "relative shift" of the reference
 * does to a whole matrix.
 */
export function xlnetRow(queries: number, i: number, j: number): number {
  return queries - i + j;
}

/** Conformer (Gulati et al. 2020; wav2vec 2.0): the 2L − 1 distances from L − 1 down to −(L − 1). */
export function conformerDistances(length: number): Positions {
  return listedPositions(Array.from({ length: Math.max(2 * length - 1, 0) }, (_, row) => length - 1 - row));
}
