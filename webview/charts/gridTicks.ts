import type { Axis } from '../../src/protocol/snapshot';
import { isOfTokens } from './gridAxis';

export interface Tick {
  /** In cells: the middle of cell c is at c + 0.5. */
  readonly value: number;
  /** The index of the whole that the tick names. */
  readonly index: number;
}

/** Dimensions, pairs and heads come in powers of two; positions and distances are counted in tens. */
function* steps(axis: Axis): Generator<number> {
  if (isOfTokens(axis) || axis.name === 'distance') {
    for (let decade = 1; ; decade *= 10) yield* [decade, 2 * decade, 5 * decade];
  }
  for (let step = 1; ; step *= 2) yield step;
}

/**
 * Ticks at round indices, at least `distance` pixels apart, always with the first and the last index of the axis.
 * @param pixels of the whole axis
 * @param first pixels that the first label needs, which says what is counted
 */
export function axisTicks(axis: Axis, cells: number, pixels: number, distance: number, first = distance): Tick[] {
  const perIndex = pixels / Math.max(1, cells * axis.perCell);
  const last = axis.first + axis.count - 1;
  let step = 1;
  for (step of steps(axis)) if (step * perIndex >= distance || step > axis.count) break;
  const indices: number[] = [axis.first];
  for (let index = (Math.floor(axis.first / step) + 1) * step; index < last; index += step) {
    if ((index - axis.first) * perIndex >= first && (last - index) * perIndex >= distance) indices.push(index);
  }
  if (last > axis.first && (last - axis.first) * perIndex >= first) indices.push(last);
  return indices.map((index) => ({ index, value: (index - axis.first + 0.5) / axis.perCell }));
}
