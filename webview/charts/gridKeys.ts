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

/** Where an arrow points from a cell at the edge, in cells; undefined for other keys and cells. */
export function stepBeyond(
  key: string,
  { row, column }: Cell,
  { rows, columns }: Size,
): Record<'rows' | 'columns', number> | undefined {
  if (key === 'ArrowUp' && row === 0) return { rows: -1, columns: 0 };
  if (key === 'ArrowDown' && row === rows - 1) return { rows: 1, columns: 0 };
  if (key === 'ArrowLeft' && column === 0) return { rows: 0, columns: -1 };
  if (key === 'ArrowRight' && column === columns - 1) return { rows: 0, columns: 1 };
  return undefined;
}
