/** CSS pixels; `styles/sections.css` and `styles/compare.css` have the same gap. */
const columnGap = 20;
const narrowestColumn = 250;

const widestSection = 700;
const mostSectionColumns = 3;

/** How many columns the sections of the sidebar stand in: one, until the view is dragged to a wide place. */
export const sectionColumns = (width: number): number =>
  width < widestSection ? 1 : Math.min(mostSectionColumns, Math.floor(width / (widestSection / 2)));

/** The width of a section of the sidebar. */
export function sectionWidth(width: number): number {
  const columns = sectionColumns(width);
  return Math.floor((width - (columns - 1) * columnGap) / columns);
}

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
