import { lastAtMost } from './lastAtMost';
import type { SumAndMoment } from './smoothSums';

/**
 * A value that is the same over runs of whole numbers: run r is starts[r] … starts[r + 1] − 1. The first reaches back and
 * the last reaches on without end.
 */
export interface Runs {
  /** Increasing. */
  readonly starts: ArrayLike<number>;
  readonly value: (run: number) => number;
}

/** Its sums over first … first + count − 1. They cost as much as there are runs among these. */
export function runSums(runs: Runs, first: number, count: number): SumAndMoment {
  let [sum, moment] = [0, 0];
  forEachRun(runs, first, count, (value, from, here) => {
    sum += value * here;
    moment += value * ((from - first) * here + (here * (here - 1)) / 2);
  });
  return [sum, moment];
}

/** Its least and its greatest value over first … first + count − 1. */
export function runExtremes(runs: Runs, first: number, count: number): readonly [least: number, greatest: number] {
  let [least, greatest] = [Infinity, -Infinity];
  forEachRun(runs, first, count, (value) => {
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  });
  return [least, greatest];
}

function forEachRun(
  { starts, value }: Runs,
  first: number,
  count: number,
  visit: (value: number, from: number, count: number) => void,
): void {
  let run = lastAtMost(starts, first);
  for (let from = first; from < first + count; run++) {
    const until = Math.min(starts[run + 1] ?? Infinity, first + count);
    visit(value(run), from, until - from);
    from = until;
  }
}
