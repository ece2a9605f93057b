export interface Cell {
  readonly row: number;
  readonly column: number;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The cell that a key leads to, kept within the grid; undefined for keys that lead nowhere. */
export function cellAfterKey(key: string, { row, column }: Cell, { rows, columns }: Size): Cell | undefined {
  const inside = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));
  switch (key) {
    case 'ArrowUp':
      return { row: inside(row - 1, rows), column };
    case 'ArrowDown':
      return { row: inside(row + 1, rows), column };
    case 'ArrowLeft':
      return { row, column: inside(column - 1, columns) };
    case 'ArrowRight':
      return { row, column: inside(column + 1, columns) };
    case 'Home':
      return { row: 0, column };
    case 'End':
      return { row: rows - 1, column };
    default:
      return undefined;
  }
}
