import { say } from '../words/say';
import type { Axes } from './axes';
import { axisRuns } from '../numerics/axisRuns';
import { consecutive, wholePairShares } from './pairShares';
import { SpecError } from './specError';

/** The levels of a program, from low to high, by how many there are. */
const levelNames: readonly (readonly string[])[] = [
  ['token', 'function'],
  ['token', 'statement', 'function'],
  ['token', 'statement', 'function', 'file'],
];

/** Tokens in a segment, where nothing else says what a function is: section 4.3 of the paper. */
const usualSegments: readonly number[] = [128];

/**
 * The position of a token on each level: its own, then the number of the segment it is in. Positions that know functions
 * have an axis of that name instead.
 * @throws SpecError for a number of levels without names.
 */
export function hiropeAxes(segmentLengths: readonly number[] = usualSegments): Axes {
  const names = levelNames.find(({ length }) => length === segmentLengths.length + 1);
  if (!names) {
    throw new SpecError(
      say`segmentLengths has ${segmentLengths.length} numbers, but there must be 1 to ${levelNames.length}, one for each level above the tokens (setting phasor.parameters.hirope.segmentLengths).`,
    );
  }
  const lengthOn = (axis: number): number => segmentLengths[axis - 1] ?? 1;
  return {
    names,
    at: (index, axis) => (axis === 0 ? index : Math.floor(index / lengthOn(axis))),
    ...(segmentLengths.every(Number.isInteger) && {
      runs: (first, count, axis) => axisRuns(first, first + count, lengthOn(axis)),
    }),
  };
}

/**
 * The level that each of K pairs reads, fast pairs the lowest: equal parts where no shares are given.
 * @throws SpecError where the shares are not whole numbers that add up to K.
 */
export function hiropeAxisOf(levelPairs: readonly number[] | undefined, levels: number, pairs: number): Uint8Array {
  if (!levelPairs) return Uint8Array.from({ length: pairs }, (_, pair) => Math.floor((pair * levels) / pairs));
  wholePairShares('hirope', 'levelPairs', levelPairs, levels, pairs);
  return consecutive(levelPairs);
}
