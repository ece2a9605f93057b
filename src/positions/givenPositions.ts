import { say } from '../words/say';
import { coordinatePositions } from './coordinatePositions';
import { indexPositions } from './indexPositions';
import { listedPositions } from './listedPositions';
import type { Positions } from './positions';

/** Positions as others give them: one, a list, a range, or lists of coordinates by axis. */
export type GivenPositions =
  | number
  | ArrayLike<number>
  | { readonly count: number; readonly start?: number; readonly step?: number }
  | { readonly coordinates: Readonly<Record<string, ArrayLike<number>>> };

/** More positions than this nobody can use. */
const mostPositions = 2 ** 24;

/**
 * The positions that a value says.
 * @throws RangeError in one sentence where it says none.
 */
export function givenPositions(value: unknown): Positions {
  if (typeof value === 'number') return listedPositions(numbers([value]));
  if (isList(value)) return listedPositions(numbers(value));
  if (typeof value !== 'object' || value === null) throw notPositions(value);
  if ('coordinates' in value) return coordinates(value.coordinates);
  if ('count' in value) return rangeOf(value);
  throw notPositions(value);
}

function rangeOf({ start = 0, count, step = 1 }: { start?: unknown; count?: unknown; step?: unknown }): Positions {
  if (!isNumber(start) || !isNumber(step) || !isNumber(count) || !Number.isInteger(count) || count < 1) {
    throw notPositions({ start, count, step });
  }
  checkCount(count);
  if (step === 1) return indexPositions(count, start);
  return listedPositions(Float64Array.from({ length: count }, (_, token) => start + step * token));
}

function coordinates(value: unknown): Positions {
  const lists = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const columns = lists.map(([, list]: [string, unknown]) => numbers(isList(list) ? list : []));
  const count = columns[0]?.length ?? 0;
  if (columns.some(({ length }) => length !== count)) {
    throw new RangeError(
      say`The coordinates have lists of different lengths, but there must be one number for each token.`,
    );
  }
  return coordinatePositions(
    lists.map(([name]) => name),
    columns,
  );
}

/** @throws RangeError where the list is empty or holds anything but finite numbers. */
function numbers(list: ArrayLike<unknown>): Float64Array {
  checkCount(list.length);
  const values = Array.from(list);
  if (values.length === 0 || !values.every(isNumber)) throw notPositions(values);
  return Float64Array.from(values);
}

function checkCount(count: number): void {
  if (count > mostPositions) {
    throw new RangeError(say`There are ${count} positions, but at most ${mostPositions} can be given.`);
  }
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value);

function notPositions(value: unknown): RangeError {
  const shown = (JSON.stringify(value) as string | undefined)?.slice(0, 40) ?? String(value);
  return new RangeError(
    say`The positions are ${shown}, but they must be a number, a list of numbers, { "start": 0, "count": 16, "step": 1 } or { "coordinates": { "row": [0, 1], "column": [0, 1] } }.`,
  );
}
