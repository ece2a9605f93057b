import { coordinatePositions } from './coordinatePositions';
import type { Positions } from './positions';

/**
 * Two levels: the number of a token within its segment and the number of the segment, both from 0 (BiPE, He et al. 2024).
 * @param segments T numbers, the same for the tokens of a segment, which stand together.
 */
export function segmentedPositions(segments: ArrayLike<number>): Positions {
  const [within, number] = [new Float64Array(segments.length), new Float64Array(segments.length)];
  for (let token = 1; token < segments.length; token++) {
    const isNew = segments[token] !== segments[token - 1];
    within[token] = isNew ? 0 : (within[token - 1] ?? 0) + 1;
    number[token] = (number[token - 1] ?? 0) + (isNew ? 1 : 0);
  }
  return coordinatePositions(['index', 'segment'], [within, number]);
}

/** The segments that separators end: a separator belongs to the segment it ends, and the next token starts another. */
export function segmentsEndedBy(count: number, isSeparator: (token: number) => boolean): Float64Array {
  let segment = 0;
  return Float64Array.from({ length: count }, (_, token) => (isSeparator(token) ? segment++ : segment));
}

/** BiPE's own segments: those that tokens with these ids end. */
export function bipePositions(ids: ArrayLike<number>, separatorIds: readonly number[]): Positions {
  const separators = new Set(separatorIds);
  return segmentedPositions(segmentsEndedBy(ids.length, (token) => separators.has(ids[token] ?? NaN)));
}
