/** Squares of one size, left to right, then top to bottom, with a line of text below each. CSS pixels. */
export interface TileLayout {
  readonly columns: number;
  readonly side: number;
  /** From one square to the next. */
  readonly step: number;
  readonly rowHeight: number;
  readonly height: number;
}

const smallestSide = 46;
const largestSide = 72;
/** Between squares, and left of and above the first: room for the marks at their edges. */
const gap = 6;
/** Right of the last one, for that of the chosen square. */
const outline = 3;
/** Of a square in a tab of its own. */
const largestOfAll = 420;

/**
 * @param textHeight of the line below a square
 * @param height to be filled, where the page has room; as much as the squares take where left out
 */
export function tileLayout(count: number, width: number, textHeight: number, height?: number): TileLayout {
  const sideOf = (columns: number): number => Math.floor((width - outline) / columns - gap);
  const below = textHeight + 2 * gap;
  let columns = evenColumns(count, Math.floor(width / (smallestSide + gap)));
  let side = Math.min(largestSide, sideOf(columns));
  if (height !== undefined) {
    const sideIn = (across: number): number =>
      Math.min(largestOfAll, sideOf(across), Math.floor(height / Math.ceil(count / across) - below));
    for (let across = 1; across <= count; across++) if (sideIn(across) > sideIn(columns)) columns = across;
    side = Math.max(smallestSide, sideIn(columns));
  }
  side = Math.max(1, side);
  const rowHeight = side + below;
  return { columns, side, step: side + gap, rowHeight, height: Math.ceil(count / columns) * rowHeight };
}

/** Rows of equal length where that is possible: 8 squares in a width for 5 are 4 and 4. */
export function evenColumns(count: number, room: number): number {
  const fitting = Math.max(1, Math.min(count, room));
  return Math.max(1, Math.ceil(count / Math.ceil(count / fitting)));
}

/** The left and top of a square. */
export const tileAt = ({ columns, step, rowHeight }: TileLayout, index: number): readonly [number, number] => [
  gap + (index % columns) * step,
  gap + Math.floor(index / columns) * rowHeight,
];

/** The square at a point, with its text; −1 where there is none. */
export function tileUnder({ columns, step, rowHeight }: TileLayout, count: number, x: number, y: number): number {
  const column = Math.floor(x / step);
  const index = Math.floor(y / rowHeight) * columns + column;
  return column >= 0 && column < columns && index >= 0 && index < count ? index : -1;
}
