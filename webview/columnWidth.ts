/** CSS pixels; `styles/compare.css` has the same gap. */
export const columnGap = 20;
const narrowestColumn = 250;

/** How many columns of the comparison stand beside one another. */
export function columnsIn(width: number, count: number): number {
  const fitting = Math.max(1, Math.floor((width + columnGap) / (narrowestColumn + columnGap)));
  if (fitting >= count) return Math.max(1, count);
  // Four schemes in a width for three are two and two.
  return Math.ceil(count / Math.ceil(count / fitting));
}

/** The width of one column of the comparison. */
export function columnWidth(width: number, count: number): number {
  const columns = columnsIn(width, count);
  return Math.floor((width - (columns - 1) * columnGap) / columns);
}
