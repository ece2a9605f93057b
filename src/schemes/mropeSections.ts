import { consecutive, wholePairShares } from './pairShares';

/** The axes of a token of an image or a video: frame, row and column. */
export const mropeAxes = ['t', 'h', 'w'] as const;

/** How the pairs are dealt out to the axes. */
interface MropeSections {
  readonly mropeSection: readonly number[] | undefined;
  readonly mropeInterleaved: boolean;
}

/**
 * The axis (0 t, 1 h, 2 w) that each of K pairs reads. Sectioned (Qwen2-VL): the first pairs read t, the next h, the
 * last w. Interleaved (Qwen3-VL): t, h, w in turn, and t again once h or w has its share.
 * @throws SpecError where the sections are not three whole numbers that add up to K.
 */
export function mropeAxisOf({ mropeSection, mropeInterleaved }: MropeSections, pairs: number): Uint8Array {
  const sections = mropeSection ?? usualSections(mropeInterleaved, pairs);
  wholePairShares('mrope', 'mropeSection', sections, mropeAxes.length, pairs);
  if (!mropeInterleaved) return consecutive(sections);
  return Uint8Array.from({ length: pairs }, (_, pair) => {
    const turn = pair % mropeAxes.length;
    return pair < mropeAxes.length * sections[turn]! ? turn : 0;
  });
}

/** The shares of Qwen2-VL (16, 24, 24 of 64) and of Qwen3-VL (24, 20, 20): h and w the same, t the rest. */
function usualSections(isInterleaved: boolean, pairs: number): readonly number[] {
  const each = Math.floor((pairs * (isInterleaved ? 5 : 6)) / 16);
  return [pairs - 2 * each, each, each];
}
