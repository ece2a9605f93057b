import type { Theme } from '../theme';
import type { Line } from './lineOptions';

/** The look of the line at an index: colours come back with other dashes, so that no two lines are alike. */
export function lineStyle({ series, dashes }: Theme, index: number): { colour: string; dash: number[] } {
  const round = Math.floor(index / series.length);
  return {
    colour: series[index % series.length] ?? '',
    dash: [...(dashes[(index + round) % dashes.length] ?? [])],
  };
}

/**
 * What a chart draws the line at an index with. Each lies on those before it: where two run alike, the first, which is
 * not dashed, is seen between the dashes of the other.
 */
export function strokeOf(
  theme: Theme,
  index: number,
): Pick<Line, 'borderColor' | 'backgroundColor' | 'borderDash' | 'order'> {
  const { colour, dash } = lineStyle(theme, index);
  return { borderColor: colour, backgroundColor: colour, borderDash: dash, order: -index };
}

type Points = Line['data'];

/** The room between the lowest and the highest of what a line averages: two lines without strokes or label. */
export const envelopeLines = (colour: string, low: Points, high: Points): Line[] => {
  const edge = {
    borderWidth: 0,
    pointRadius: 0,
    pointHoverRadius: 0,
    backgroundColor: `color-mix(in srgb, ${colour} 22%, transparent)`,
  };
  // The fill goes from the upper edge to the next dataset, the lower one.
  return [
    { ...edge, data: high, fill: '+1' },
    { ...edge, data: low, fill: false },
  ];
};
