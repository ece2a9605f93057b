import type { Positions } from '../positions/positions';
import type { Axes } from '../schemes/axes';
import { coordinate } from '../schemes/coordinates';
import { tokenRuns } from './tokenRuns';

/** How many coordinates lie from the least to the greatest of the tokens on each axis, both included; 0 without any. */
export function axisSpans(axes: Axes, positions: Positions): readonly number[] {
  return axes.names.map((_, axis) => {
    let [least, greatest] = [Infinity, -Infinity];
    for (const [from, to] of stretches(axes, positions, axis)) {
      if (from < least) least = from;
      if (to > greatest) greatest = to;
    }
    return least > greatest ? 0 : greatest - least + 1;
  });
}

/** The first and the last coordinate of each run of tokens where they stand in few; else of each token. */
function* stretches(axes: Axes, positions: Positions, axis: number): Iterable<readonly [from: number, to: number]> {
  const runs = tokenRuns(axes, positions);
  if (runs && positions.count > 0) {
    for (const { from, count } of runs(0, positions.count, axis)) yield [from, from + count - 1];
    return;
  }
  for (let token = 0; token < positions.count; token++) {
    const place = coordinate(axes, positions, token, axis);
    yield [place, place];
  }
}
