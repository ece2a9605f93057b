import { formatNumber, formatRange, formatShare } from '../numerics/format';
import { inFull } from '../numerics/inFull';
import type { Axes } from '../schemes/axes';
import type { Pairs } from '../schemes/encoding';
import { say, translated } from '../words/say';
import type { Fact } from './fact';
import { pairsThatNeverTurn } from './featuredPairs';

/** Shortest to longest wavelength of the pairs, in positions. */
export function wavelengthsFact(inverseFrequencies: Float64Array): Fact {
  const [shortest, longest] = wavelengthRange(inverseFrequencies);
  return {
    id: 'wavelengths',
    label: say`Wavelengths`,
    value: formatRange(shortest, longest),
    exact: inFull(shortest, longest),
    definition: wavelengthsDefinition(),
  };
}

/** The shortest and the longest wavelength of pairs that turn, in positions. */
export function wavelengthRange(inverseFrequencies: Float64Array): readonly [shortest: number, longest: number] {
  const wavelengths = inverseFrequencies.map((omega) => (2 * Math.PI) / omega);
  const shortest = wavelengths.reduce((least, one) => Math.min(least, one), Infinity);
  return [shortest, wavelengths.reduce((most, one) => Math.max(most, one), 0)];
}

export const wavelengthsDefinition = (): string =>
  say`Positions that the fastest and the slowest pair take to complete one turn: 2π over the frequency.`;

/** Pairs that do not complete a turn within `length` positions; `where` says which length that is. */
export function neverTurnFact(inverseFrequencies: Float64Array, length: number, where: string): Fact {
  return {
    id: 'neverTurn',
    label: say`Never turn once in ${formatNumber(length)}`,
    value: say`${formatShare(pairsThatNeverTurn(inverseFrequencies, length), inverseFrequencies.length)} pairs`,
    definition: say`Pairs with a wavelength longer than ${where}. Each position there has an angle of its own; beyond it such a pair reaches angles not seen before.`,
  };
}

/** The same for pairs that read several axes, each within the span of the shown tokens on its own axis. */
export function neverTurnOnAxesFact(pairs: Pairs, { names }: Axes, spans: readonly number[]): Fact {
  const { inverseFrequencies, axisOf } = pairs;
  const turning = inverseFrequencies.filter((omega) => omega > 0).length;
  const never = spans.reduce((count, span, axis) => {
    const own = inverseFrequencies.filter((omega, pair) => omega > 0 && (axisOf?.[pair] ?? 0) === axis);
    return count + pairsThatNeverTurn(own, span);
  }, 0);
  return {
    id: 'neverTurn',
    label: say`Never turn once in ${spans.map((span) => formatNumber(span)).join(' × ')}`,
    value: say`${formatShare(never, turning)} pairs`,
    definition: say`Pairs with a wavelength longer than the span of the shown tokens on their axis: ${names.map(translated).join(', ')}. Each token there has an angle of its own; beyond it such a pair reaches angles not seen here.`,
  };
}
