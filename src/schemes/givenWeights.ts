import { say } from '../words/say';
import { SpecError } from './specError';

/**
 * Trained weights that a spec gives as a list.
 * @throws SpecError where there are not exactly `length` of them.
 */
export function givenWeights(scheme: string, name: string, list: readonly number[], length: number): Float64Array {
  if (list.length === length) return Float64Array.from(list);
  throw new SpecError(
    say`${name} has ${list.length} numbers, but there must be ${length} (setting phasor.parameters.${scheme}.${name}).`,
  );
}
