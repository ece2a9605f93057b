import { lengthFor } from '../positions/positionRange';
import type { Positions } from '../positions/positions';
import { UsageError } from './usageError';

/**
 * Tokens that the model reads at once, as `--seq-len` says; without it, enough to hold the greatest position.
 * @throws UsageError
 */
export function sequenceLength(option: string | undefined, positions: Positions): number {
  if (option === undefined) return Math.floor(lengthFor(positions));
  const length = /^\d{1,15}$/.test(option) ? Number(option) : 0;
  if (length < 1) throw new UsageError(`--seq-len is ${option}, but it must be a whole number from 1 on.`);
  return length;
}
