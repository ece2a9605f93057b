/** H rows and W columns of patches. */
export interface PatchWindow {
  readonly height: number;
  readonly width: number;
}

/** The row (0 … rows − 1) of the table of biases for a query that is dy rows below and dx columns right of its key. */
export function swinIndex({ height, width }: PatchWindow, dy: number, dx: number): number {
  return (dy + height - 1) * (2 * width - 1) + (dx + width - 1);
}

/** Rows of the table: one for each offset within the window. */
export const swinRows = ({ height, width }: PatchWindow): number => (2 * height - 1) * (2 * width - 1);
