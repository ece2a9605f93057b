/** What runs along a side of a grid, and how many of it one cell covers. */
export interface CellAxis {
  readonly name: 'position' | 'dimension' | 'pair' | 'query' | 'key' | 'head' | 'distance';
  /** How many the whole side spans. */
  readonly count: number;
  /** How many one cell covers; the last cell may cover fewer. */
  readonly perCell: number;
  /** The first of them: a token, 0, or the start of the distances. */
  readonly first: number;
  /** How many dimensions or pairs there are, where the side shows a part of them. */
  readonly total?: number;
  /** Where dimensions do not stand in order: the dimension at each place, `first` being a place. */
  readonly members?: Uint32Array;
}

/**
 * A matrix cut into cells, no more of them than pixels. The value of a cell is the exact mean over the members it
 * covers; NaN where it has none.
 */
export interface Cells {
  readonly rowAxis: CellAxis;
  readonly columnAxis: CellAxis;
  readonly rows: number;
  readonly columns: number;
  /** (rows, columns), row-major. */
  readonly values: Float32Array;
  /**
   * Set where values are directions (radians, −π to π): how far the members of each cell agree on theirs, from 0 (all
   * ways alike) to 1 (all one way).
   */
  readonly strengths?: Float32Array;
  /** What a value is: "value", "cos(angle)", "bias", "cosine similarity". */
  readonly valueName: string;
  /** Colour range; symmetric about zero for a diverging quantity. */
  readonly range: readonly [number, number];
}

/** A part of a side, as shares of its length from its start: 0 ≤ from < to ≤ 1. */
export type Span = readonly [from: number, to: number];

/** The tokens and columns that a picture shows, and the cells there is room for. */
export interface CellWindow {
  readonly start: number;
  readonly count: number;
  /** Left out for all dimensions or pairs, and for the same tokens as keys. */
  readonly columns?: Span;
  readonly maxRows: number;
  readonly maxColumns: number;
}

/** Cut `count` members into at most `maxCells` cells of one size. */
export function cellAxis(name: CellAxis['name'], first: number, count: number, maxCells: number): CellAxis {
  return { name, first, count, perCell: Math.max(1, Math.ceil(count / Math.max(1, maxCells))) };
}

/** Cut the columns of a window, of `total` dimensions or pairs. */
export function columnAxis(name: CellAxis['name'], total: number, { columns, maxColumns }: CellWindow): CellAxis {
  const { start, count } = membersIn(columns, total);
  const axis = cellAxis(name, start, count, maxColumns);
  return count < total ? { ...axis, total } : axis;
}

/** The whole members that a span touches. */
export function membersIn([from, to]: Span = [0, 1], total: number): { start: number; count: number } {
  const start = Math.min(Math.max(0, total - 1), Math.floor(from * total + rounding));
  return { start, count: Math.min(total, Math.max(start + 1, Math.ceil(to * total - rounding))) - start };
}

/** A span that ends at a member's edge may miss it by rounding. */
const rounding = 1e-6;

export function cellCount(axis: CellAxis): number {
  return Math.ceil(axis.count / axis.perCell);
}

/** The members of a cell: `count` of them from `start`. */
export function membersOf(axis: CellAxis, cell: number): { start: number; count: number } {
  const offset = cell * axis.perCell;
  return { start: axis.first + offset, count: Math.min(axis.perCell, axis.count - offset) };
}

/** Visit each cell of an axis with its members. */
export function forEachCell(axis: CellAxis, visit: (cell: number, start: number, count: number) => void): void {
  for (let cell = 0; cell < cellCount(axis); cell++) {
    const { start, count } = membersOf(axis, cell);
    visit(cell, start, count);
  }
}

/** An empty grid over two axes; `range` follows from the values unless the quantity has one of its own. */
export function cells(
  rowAxis: CellAxis,
  columnAxis: CellAxis,
  valueName: string,
  values: Float32Array,
  range: readonly [number, number] = symmetricRange(values),
): Cells {
  return { rowAxis, columnAxis, rows: cellCount(rowAxis), columns: cellCount(columnAxis), values, valueName, range };
}

/** From minus to plus the largest magnitude; [−1, 1] where there is none. */
export function symmetricRange(values: Float32Array): readonly [number, number] {
  let largest = 0;
  for (const value of values) if (Math.abs(value) > largest) largest = Math.abs(value);
  return largest === 0 ? [-1, 1] : [-largest, largest];
}
