import type { Positions } from '../positions/positions';
import { coordinate } from './coordinates';
import type { BiasesEncoding } from './encoding';
import { fillByPlace } from './swinFill';
import { gridAxes } from './gridAxes';
import type { PatchWindow } from './swinIndex';

/** The bias of one head for a query that is dy rows below and dx columns right of its key: |dy| < H and |dx| < W. */
export type BiasAtOffset = (head: number, dy: number, dx: number) => number;

interface Patch {
  readonly row: number;
  readonly column: number;
}

/**
 * `axes`, `bias` and `fill` of a bias between the patches of a window. Windows tile the image, and patches of different
 * windows do not see each other: NaN. A text is taken for an image as wide as a window, so that each H · W tokens in a
 * row are a window, row by row.
 */
export function withinWindows(
  { height, width }: PatchWindow,
  biasAt: BiasAtOffset,
): Pick<BiasesEncoding, 'axes' | 'bias' | 'fill'> {
  const axes = gridAxes({ height: Infinity, width });
  const patchAt = (position: number): Patch => ({ row: axes.at(position, 0), column: axes.at(position, 1) });
  const patchOf = (positions: Positions, token: number): Patch => ({
    row: coordinate(axes, positions, token, 0),
    column: coordinate(axes, positions, token, 1),
  });
  const between = (head: number, query: Patch, key: Patch): number => {
    const [dy, dx] = [query.row - key.row, query.column - key.column];
    const isSeen =
      Number.isInteger(dy) &&
      Number.isInteger(dx) &&
      Math.floor(query.row / height) === Math.floor(key.row / height) &&
      Math.floor(query.column / width) === Math.floor(key.column / width);
    return isSeen ? biasAt(head, dy, dx) : NaN;
  };
  return {
    axes,
    bias: (head, query, key) => between(head, patchAt(query), patchAt(key)),
    fill: fillByPlace(patchOf, between),
  };
}
