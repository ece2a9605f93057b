import type { Positions } from '../positions/positions';
import type { Axes } from '../schemes/axes';
import { coordinate } from '../schemes/coordinates';

/** How many coordinates lie from the least to the greatest of the tokens on each axis, both included; 0 without any. */
export function axisSpans(axes: Axes, positions: Positions): readonly number[] {
  return axes.names.map((_, axis) => {
    let [least, greatest] = [Infinity, -Infinity];
    for (let token = 0; token < positions.count; token++) {
      const place = coordinate(axes, positions, token, axis);
      if (place < least) least = place;
      if (place > greatest) greatest = place;
    }
    return least > greatest ? 0 : greatest - least + 1;
  });
}
