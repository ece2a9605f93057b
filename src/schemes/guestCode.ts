import { say } from '../words/say';
import { SpecError } from './specError';

/** A function of somebody else's: what it takes and gives is not known. */
export type Guest = (this: unknown, ...given: unknown[]) => unknown;

export function isFunction(value: unknown): value is Guest {
  return typeof value === 'function';
}

/**
 * What code of another extension gives.
 * @throws SpecError in one sentence where it throws.
 */
export function guarded(id: string, code: () => unknown): unknown {
  try {
    return code();
  } catch (error) {
    if (error instanceof SpecError) throw error;
    throw new SpecError(say`The scheme ${id} failed: ${firstLine(error)}.`, { cause: error });
  }
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? '').replace(/\.$/, '');
}

/**
 * A number that code of another extension gives; NaN where there is none.
 * @throws SpecError where it is no number.
 */
export function guestNumber(id: string, what: string, value: unknown): number {
  if (typeof value === 'number') return value;
  throw new SpecError(say`The scheme ${id} gave ${String(value)} as ${what}, but it must be a number.`);
}

/**
 * Numbers that code of another extension gives.
 * @param length How many there must be, where that is known.
 * @throws SpecError where there are others.
 */
export function guestNumbers(id: string, what: string, value: unknown, length?: number): Float64Array {
  const isList = Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value);
  const list = isList ? (value as ArrayLike<unknown>) : undefined;
  if (!list || (length !== undefined && list.length !== length)) {
    const given = list ? say`${list.length} numbers` : String(value);
    throw new SpecError(
      length === undefined
        ? say`The scheme ${id} gave ${given} as ${what}, but there must be a list of numbers.`
        : say`The scheme ${id} gave ${given} as ${what}, but there must be ${length} numbers.`,
    );
  }
  return Float64Array.from({ length: list.length }, (_, index) => guestNumber(id, what, list[index]));
}
