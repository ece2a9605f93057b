import { UsageError } from './usageError';

/** More positions than this no command can use. */
const mostPositions = 2 ** 24;

/**
 * The positions that `--positions` names: numbers and ranges `start:end` or `start:end:step` without the end, separated
 * by commas, in the order given.
 * @throws UsageError
 */
export function parsePositions(text: string | undefined): Float64Array {
  if (text === undefined) throw new UsageError('--positions is missing: give for example --positions 0:16 or 0,5,9.');
  const parts = text.split(',').map((part) => parsePart(part, text));
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  if (count > mostPositions) {
    throw new UsageError(`--positions ${text} has ${count} positions, but at most ${mostPositions} can be given.`);
  }
  const positions = new Float64Array(count);
  let next = 0;
  for (const part of parts) {
    for (let index = 0; index < part.count; index++) positions[next++] = part.start + index * part.step;
  }
  return positions;
}

interface Part {
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

function parsePart(part: string, text: string): Part {
  const words = part.split(':');
  const [start = NaN, end = start + 1, step = 1] = words.map(toNumber);
  const count = words.length === 1 ? 1 : Math.ceil((end - start) / step);
  if (words.length > 3 || Number.isNaN(start) || !(step > 0) || !(count > 0)) {
    throw new UsageError(
      `--positions is ${text}, but it must be numbers and ranges such as 0,5,9 or 0:16 or 0:16:4, with a start before the end and a step above 0.`,
    );
  }
  return { start, step, count };
}

/** A decimal number; NaN for anything else. */
function toNumber(word: string): number {
  return /^\s*-?\d{1,15}(\.\d+)?\s*$/.test(word) ? Number(word) : NaN;
}
