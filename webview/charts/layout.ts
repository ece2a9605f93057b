import type { Scale } from 'chart.js';

/** Sizes in CSS pixels that all charts share, so that their plots stand under one another. */

/** What a chart leaves free right of its plot, for the last label of the axis. */
export const rightMargin = 6;

/** From the labels left of a plot to the plot. */
export const labelGap = 6;

/** Room left of a plot for the labels of its rows or values, where they do not need more. */
export const gutter = (width: number): number => Math.round(Math.max(36, Math.min(76, width * 0.2)));

/** Room below a plot for one line of labels. */
export const axisHeight = 20;

/** The width of a plot whose labels do not need more than that. */
export const plotWidth = (width: number): number => Math.max(1, Math.floor(width - gutter(width) - rightMargin));

/** No picture is higher than this, so that the next one is in sight. */
export const highestPlot = 300;
const rowHeight = 17;

/** Rows of tokens stay rows one can point at, until there are too many. */
export const plotHeight = (rows: number): number => Math.min(highestPlot, Math.max(40, rows * rowHeight));

/**
 * Give a value axis the common gutter, or more where its labels need that, and nothing above and below for labels that
 * might stick out: ours do not. For `afterFit`: Chart.js has measured the labels, and put the gap on both sides of them.
 * @param widest of labels that are not in sight now, in CSS pixels
 */
export function fitGutter(axis: Scale, width: number, widest = 0): void {
  axis.width = Math.max(gutter(width), Math.ceil(axis.width - labelGap + 1), Math.ceil(widest + labelGap + 1));
  axis.paddingTop = 0;
  axis.paddingBottom = 0;
}

/** The same for an axis below, whose labels stay between its ends. */
export function fitBelow(axis: Scale): void {
  axis.paddingLeft = 0;
  axis.paddingRight = 0;
}
