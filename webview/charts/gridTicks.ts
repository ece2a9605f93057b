import type { Axis } from '../../src/protocol/snapshot';
import { isOfTokens, type Extent } from './gridAxis';

export interface Tick {
  /** In cells: the middle of cell c is at c + 0.5. */
  readonly value: number;
  /** The index of the whole that the tick names. */
  readonly index: number;
}

/** Room for labels, in pixels of the side that is in sight. */
export interface TickRoom {
  readonly pixels: number;
  /** From one label to the next. */
  readonly distance: number;
  /** From the first label, which says what is counted; as the others where left out. */
  readonly first?: number;
}

/** Dimensions, pairs and heads come in powers of two; positions and distances are counted in tens. */
function* steps(axis: Axis): Generator<number> {
  if (isOfTokens(axis) || axis.name === 'distance') {
    for (let decade = 1; ; decade *= 10) yield* [decade, 2 * decade, 5 * decade];
  }
  for (let step = 1; ; step *= 2) yield step;
}

/** A middle at the very edge is in sight. */
const rounding = 1e-6;

/**
 * Ticks in even steps, always with the first and the last index that has its middle in sight. A round index that is too
 * close to the last gives way to it, where the gap stays one that is not read as two steps.
 */
export function axisTicks(axis: Axis, { from, to }: Extent, { pixels, distance, first = distance }: TickRoom): Tick[] {
  const perIndex = pixels / Math.max(1e-9, to - from);
  const start = Math.floor(from + 0.5 - rounding);
  const last = Math.ceil(to - 0.5 + rounding) - 1;
  const apart = { first: first / perIndex, others: distance / perIndex };
  const step = evenStep(axis, last, to - from, apart);
  const indices: number[] = start <= last ? [start] : [];
  for (let index = (Math.floor(start / step) + 1) * step; last - index >= apart.others; index += step) {
    if (index - start >= apart.first) indices.push(index);
  }
  if (last > start && last - start >= apart.first) indices.push(last);
  return indices.map((index) => ({ index, value: (index - axis.first + 0.5) / axis.perCell }));
}

/** The first step with room for every label, at the end too, or one longer than all that is in sight. */
function evenStep(axis: Axis, last: number, length: number, apart: { first: number; others: number }): number {
  for (const step of steps(axis)) {
    const rest = last - Math.floor(last / step) * step;
    const endsEvenly = rest <= step / 2 || rest >= apart.others;
    if (step > length || (step >= Math.max(apart.first, apart.others) && endsEvenly)) return step;
  }
  return 1;
}
