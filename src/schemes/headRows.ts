import type { RowAt } from './weightTable';

/** The rows (d) of each head in a table whose rows (heads · d) hold those of all. */
export function headRows(table: RowAt, headDim: number): (head: number) => RowAt {
  const parts = new Map<number, (Float64Array | undefined)[]>();
  return (head) => {
    const rows = parts.get(head) ?? [];
    parts.set(head, rows);
    return (row) => (rows[row] ??= table(row)?.subarray(head * headDim, (head + 1) * headDim));
  };
}
