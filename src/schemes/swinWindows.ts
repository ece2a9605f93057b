import type { Positions } from '../positions/positions';
import { coordinate } from './coordinates';
import type { BiasesEncoding, Place } from './encoding';
import { placeAt } from './seededContentsBias';
import { fillByPlace } from './swinFill';
import { gridAxes } from './gridAxes';
import type { PatchWindow } from './swinIndex';

/**
 * The bias of one head for a query that is dy rows below and dx columns right of its key: |dy| < H and |dx| < W. Where
 * contents count, it is that of the token of the query, in a draw.
 */
export type BiasAtOffset = (head: number, dy: number, dx: number, token: number, draw: number) => number;

interface Patch {
  readonly token: number;
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
  const { axes, patchAt, patchOf, between } = patchesOf({ height, width }, biasAt);
  return {
    axes,
    window: height * width,
    bias: (head, query, key) => between(head, patchAt(placeAt(query)), patchAt(placeAt(key)), 0),
    fill: fillByPlace(patchOf, (head, query, key) => between(head, query, key, 0)),
  };
}

/** The same where contents count. */
export function contentWithinWindows(
  { height, width }: PatchWindow,
  biasAt: BiasAtOffset,
  operationsPerKey: number,
): ReturnType<typeof withinWindows> & Pick<BiasesEncoding, 'content'> {
  const { patchAt, between } = patchesOf({ height, width }, biasAt);
  return {
    ...withinWindows({ height, width }, biasAt),
    content: {
      bias: (head, query, key, draw) => between(head, patchAt(query), patchAt(key), draw),
      operationsPerKey,
    },
  };
}

function patchesOf({ height, width }: PatchWindow, biasAt: BiasAtOffset) {
  const axes = gridAxes({ height: Infinity, width });
  const patch = (token: number, row: number, column: number): Patch => ({
    token,
    row,
    column,
    windowRow: Number.isInteger(row) ? Math.floor(row / height) : NaN,
    windowColumn: Number.isInteger(column) ? Math.floor(column / width) : NaN,
  });
  return {
    axes,
    patchAt: ({ token, position }: Place): Patch => patch(token, axes.at(position, 0), axes.at(position, 1)),
    patchOf: (positions: Positions, token: number): Patch =>
      patch(token, coordinate(axes, positions, token, 0), coordinate(axes, positions, token, 1)),
    between: (head: number, query: Patch, key: Patch, draw: number): number =>
      query.windowRow === key.windowRow && query.windowColumn === key.windowColumn
        ? biasAt(head, query.row - key.row, query.column - key.column, query.token, draw)
        : NaN,
  };
}
