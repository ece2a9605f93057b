import { angleAt } from './coordinates';
import type { Pairs } from './encoding';

/** Write sine and cosine of every pair at a point of one coordinate for each axis, as far as `out` (D) reaches. */
export function writePairs(pairs: Pairs, point: readonly number[], out: Float64Array): void {
  for (let k = 0; k < pairs.inverseFrequencies.length; k++) {
    const angle = angleAt(pairs, point[pairs.axisOf?.[k] ?? 0]!, k);
    const [sine, cosine] = pairs.dimensionsOf(k);
    // What lies beyond a typed array is not written.
    out[sine] = Math.sin(angle);
    out[cosine] = Math.cos(angle);
  }
}

/** The vector of a patch from pairs that read its row and its column. */
export function byPairs(pairs: Pairs): (row: number, column: number, out: Float64Array) => void {
  return (row, column, out) => {
    writePairs(pairs, [row, column], out);
  };
}
