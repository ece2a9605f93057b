import type { Scale } from 'chart.js';
import type { Theme } from '../theme';
import type { TickRoom } from './gridTicks';

type Style = Pick<Theme, 'font' | 'fontSize'>;

/** CSS pixels between two labels side by side. */
const gap = 4;

/** How wide a label of an axis is, in CSS pixels. */
export function labelWidth({ ctx }: Pick<Scale, 'ctx'>, text: string, { font, fontSize }: Style): number {
  ctx.save();
  ctx.font = `${fontSize}px ${font}`;
  const { width } = ctx.measureText(text);
  ctx.restore();
  return width;
}

/**
 * Ticks of an axis below a plot, aligned to its inside: there the last label stands left of its tick, and that of a lone
 * one at the start would leave the chart, so that an end without a label follows it.
 */
export function innerTicks(ticks: readonly { readonly value: number }[], { min, max }: Pick<Scale, 'min' | 'max'>) {
  const values = ticks.map(({ value }) => ({ value }));
  const [first] = values;
  return first && values.length === 1 && first.value < (min + max) / 2 ? [first, { value: max }] : values;
}

/**
 * Room along an axis below a plot, for `afterBuildTicks`: by then the axis beside the plot has taken its own.
 * @param named the first label, which says what is counted
 * @param ends the numbers at both ends, of which one is the longest
 * @param least from one label to the next, in CSS pixels
 */
export function roomBelow(
  axis: Pick<Scale, 'ctx' | 'width'>,
  style: Style,
  { named, ends, least }: { readonly named: string; readonly ends: readonly string[]; readonly least: number },
): TickRoom {
  const longest = Math.max(...ends.map((end) => labelWidth(axis, end, style)));
  // The last label stands beside its tick, and half of the one before it comes near.
  const distance = Math.max(least, 1.5 * longest + gap);
  return { pixels: axis.width, distance, first: Math.max(distance, labelWidth(axis, named, style) + distance / 2) };
}
