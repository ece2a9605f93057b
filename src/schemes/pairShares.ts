import { say } from '../words/say';
import { SpecError } from './specError';

/**
 * @throws SpecError where a spec does not deal K pairs out to its axes, a whole number to each.
 */
export function wholePairShares(
  scheme: string,
  name: string,
  shares: readonly number[],
  axes: number,
  pairs: number,
): void {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (shares.length === axes && sum === pairs && shares.every((share) => Number.isInteger(share) && share >= 0)) return;
  throw new SpecError(
    shares.length === axes
      ? say`${name} is ${shares.join(', ')}, but it must be ${axes} whole numbers that add up to the ${pairs} pairs (setting phasor.parameters.${scheme}.${name}).`
      : say`${name} has ${shares.length} numbers, but it must be ${axes} whole numbers that add up to the ${pairs} pairs (setting phasor.parameters.${scheme}.${name}).`,
  );
}

/** The axis of each pair, where those of the first axis come first, then those of the next. */
export function consecutive(shares: readonly number[]): Uint8Array {
  return Uint8Array.from(shares.flatMap((share, axis) => new Array<number>(share).fill(axis)));
}
