import type { Picture } from '../../src/protocol/snapshot';
import type { UiState } from '../uiState';

/**
 * The dimension that stands for a pair among those with curves: its first, or of a rotation, which has one curve for
 * both, the one that is chosen already.
 */
export function pairDimension(
  { clocks, acts }: Pick<Picture, 'clocks' | 'acts'>,
  pair: number,
  { dimensions }: Pick<UiState, 'dimensions'>,
): number | undefined {
  const first = clocks?.dimensions[2 * pair];
  const second = clocks?.dimensions[2 * pair + 1];
  return acts === 'rotates' && second !== undefined && dimensions.includes(second) ? second : first;
}
