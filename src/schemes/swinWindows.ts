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
  /** The row and the column of its window among windows; NaN, which equals nothing, for what is not a patch. */
  readonly windowRow: number;
  readonly windowColumn: number;
}

/**
 * The parts of a bias between the patches of a window. Windows tile the image, and patches of different windows do not
 * see each other: NaN. A text is taken for an image as wide as a window, so that each H · W tokens in a
 * row are a window, row by row.
 */
export function withinWindows(
  { height, width }: PatchWindow,
  biasAt: BiasAtOffset,
): Pick<BiasesEncoding, 'axes' | 'window' | 'bias' | 'fill'> {
  const axes = gridAxes({ height: Infinity, width });
  const patch = (row: number, column: number): Patch => ({
    row,
    column,
    windowRow: Number.isInteger(row) ? Math.floor(row / height) : NaN,
    windowColumn: Number.isInteger(column) ? Math.floor(column / width) : NaN,
  });
  const patchAt = (position: number): Patch => patch(axes.at(position, 0), axes.at(position, 1));
  const patchOf = (positions: Positions, token: number): Patch =>
    patch(coordinate(axes, positions, token, 0), coordinate(axes, positions, token, 1));
  const between = (head: number, query: Patch, key: Patch): number =>
    query.windowRow === key.windowRow && query.windowColumn === key.windowColumn
      ? biasAt(head, query.row - key.row, query.column - key.column)
      : NaN;
  return {
    axes,
    window: height * width,
    bias: (head, query, key) => between(head, patchAt(query), patchAt(key)),
    fill: fillByPlace(patchOf, between),
  };
}
