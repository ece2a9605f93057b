import type { Chart, ChartEvent, InteractionItem, InteractionOptions } from 'chart.js';

declare module 'chart.js' {
  interface InteractionModeMap {
    nearestOfEach: (chart: Chart, event: ChartEvent, options: InteractionOptions) => InteractionItem[];
  }
}

/** The interaction mode `nearestOfEach`: of every line the point nearest to the pointer along the x axis. */
export function nearestOfEach(chart: Chart, event: ChartEvent): InteractionItem[] {
  const { x } = chart.scales;
  const value = event.x === null ? undefined : x?.getValueForPixel(event.x);
  if (value === undefined) return [];
  // In the order of the data, which is not the one that they are drawn in.
  const metas = chart.getSortedVisibleDatasetMetas().sort((one, other) => one.index - other.index);
  return metas.flatMap((meta) => {
    const index = nearest(meta._parsed as readonly { x: number }[], value);
    const element = meta.data[index];
    return element ? [{ element, datasetIndex: meta.index, index }] : [];
  });
}

/** The index of the point nearest to x, among points in increasing order. */
export function nearest(points: readonly { readonly x: number }[], x: number): number {
  let [low, high] = [0, points.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (points[middle]!.x < x) low = middle;
    else high = middle;
  }
  const nearer = points.length > 1 && x - points[low]!.x > points[high]!.x - x;
  return nearer ? high : low;
}
