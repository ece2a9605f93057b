/** Sizes in CSS pixels that all charts share, so that their plots stand under one another. */

/** What a chart leaves free right of its plot, for the last label of the axis. */
export const rightMargin = 6;

/** Room left of a plot for the labels of its rows or values. */
export const gutter = (width: number): number => Math.round(Math.max(36, Math.min(76, width * 0.2)));

/** Room below a plot for one line of labels. */
export const axisHeight = 18;

export const plotWidth = (width: number): number => Math.max(1, Math.floor(width - gutter(width) - rightMargin));

/** No picture is higher than this, so that the next one is in sight. */
export const highestPlot = 300;
const rowHeight = 17;

/** Rows of tokens stay rows one can point at, until there are too many. */
export const plotHeight = (rows: number): number => Math.min(highestPlot, Math.max(40, rows * rowHeight));
