import { angleAt } from './coordinates';
import type { Pairs } from './encoding';

/** Write sine and cosine of every pair at a point of two coordinates, as far as `out` (D) reaches. */
export function writePairs(pairs: Pairs, point: readonly [number, number], out: Float64Array): void {
  for (let k = 0; k < pairs.inverseFrequencies.length; k++) {
    const angle = angleAt(pairs, point[pairs.axisOf?.[k] ?? 0]!, k);
    const [sine, cosine] = pairs.dimensionsOf(k);
    // What lies beyond a typed array is not written.
    out[sine] = Math.sin(angle);
    out[cosine] = Math.cos(angle);
  }
}
