import { plainRuns } from '../numerics/axisRuns';
import { existingOf } from './coordinates';
import type { AddsEncoding, Features } from './encoding';
import { pairSums } from '../numerics/pairSums';

/** What follows from features: the mean of many vectors in closed form, which costs about as much as the vector of one. */
export function featured(
  dimension: number,
  features: Features,
): Required<Pick<AddsEncoding, 'dimension' | 'features' | 'fillMean'>> {
  return { dimension, features, fillMean: meansOf(dimension, features) };
}

function meansOf(dimension: number, features: Features): NonNullable<AddsEncoding['fillMean']> {
  const { pairs, lines = [], marks = [], runs = plainRuns } = features;
  const axes = [...(pairs?.axisOf ?? []), ...lines.map(({ axis }) => axis), ...marks.map(({ axis }) => axis)];
  const axisCount = 1 + axes.reduce((last, axis) => Math.max(last, axis), 0);
  const fillSums = pairs && pairSums(pairs);
  const [cos, sin] = [0, 1].map(() => new Float64Array(pairs?.inverseFrequencies.length ?? 0)) as [
    Float64Array,
    Float64Array,
  ];
  return (first, count, out) => {
    const runsOn = Array.from({ length: axisCount }, (_, axis) => runs(first, count, axis));
    const existing = existingOf(features, first, count);
    out.fill(existing === 0 ? NaN : 0, 0, dimension);
    if (existing === 0) return;
    fillSums?.(runsOn, cos, sin);
    for (let k = 0; k < cos.length; k++) {
      const [sine, cosine] = pairs!.dimensionsOf(k);
      if (sine < dimension) out[sine] = sin[k]! / existing;
      if (cosine < dimension) out[cosine] = cos[k]! / existing;
    }
    for (const line of lines) {
      for (const run of runsOn[line.axis]!) {
        const middle = run.from + (run.count - 1) / 2;
        out[line.dimension]! += (run.count * run.times * (line.slope * middle + line.start)) / existing;
      }
    }
    for (const mark of marks) {
      for (const run of runsOn[mark.axis]!) {
        const isAmong = mark.at >= run.from && mark.at < run.from + run.count;
        if (isAmong) out[mark.dimension]! += (run.times * mark.value) / existing;
      }
    }
  };
}
