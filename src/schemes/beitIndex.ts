import type { Positions } from '../positions/positions';
import type { Axes } from './axes';
import { gridAxes } from './gridAxes';
import { swinIndex, swinRows, type PatchWindow } from './swinIndex';

/** Where a token of BEiT is: the class token, a patch, or beyond the image. */
export type BeitPlace = 'class' | 'beyond' | { readonly row: number; readonly column: number };

/** Rows of the table: one for each offset of patches, then class → patch, patch → class, class → class. */
export const beitRows = (window: PatchWindow): number => swinRows(window) + 3;

/** The row (0 … rows − 1) of the table of biases; NaN where the query or the key is beyond the image. */
export function beitIndex(window: PatchWindow, query: BeitPlace, key: BeitPlace): number {
  if (query === 'beyond' || key === 'beyond') return NaN;
  if (query === 'class') return swinRows(window) + (key === 'class' ? 2 : 0);
  if (key === 'class') return swinRows(window) + 1;
  return swinIndex(window, query.row - key.row, query.column - key.column);
}

/**
 * The places of tokens: the class token at position 0, then the patches row by row. A token with a row and a column of
 * its own has those, and is a class token where they are NaN.
 */
export function beitPlaces(window: PatchWindow): {
  readonly axes: Axes;
  readonly placeAt: (position: number) => BeitPlace;
  readonly placeOf: (positions: Positions, token: number) => BeitPlace;
} {
  const axes = gridAxes({ ...window, classTokens: 1 });
  const [rowName = '', columnName = ''] = axes.names;
  const placeAt = (position: number): BeitPlace => {
    if (position === 0) return 'class';
    const row = axes.at(position, 0);
    return Number.isNaN(row) ? 'beyond' : { row, column: axes.at(position, 1) };
  };
  return {
    axes,
    placeAt,
    placeOf: (positions, token) => {
      const [rows, columns] = [positions.axes.indexOf(rowName), positions.axes.indexOf(columnName)];
      if (rows < 0 || columns < 0) return placeAt(positions.at(token));
      const [row, column] = [positions.at(token, rows), positions.at(token, columns)];
      if (Number.isNaN(row) || Number.isNaN(column)) return 'class';
      return isWithin(row, window.height) && isWithin(column, window.width) ? { row, column } : 'beyond';
    },
  };
}

const isWithin = (coordinate: number, size: number): boolean =>
  Number.isInteger(coordinate) && coordinate >= 0 && coordinate < size;
