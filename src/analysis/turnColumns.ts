import type { Positions } from '../positions/positions';
import type { RotatesEncoding } from '../schemes/encoding';
import { say } from '../words/say';
import { columnOrder } from './columnOrder';
import { angleMeans } from './angleMeans';
import type { Columns } from './columns';
import type { ColumnOrder } from './heatmapLook';
import { pairMeans } from './pairMeans';

/**
 * The angles of a rotation as columns. By pair, one column each: cos(angle). In another order, one column for each of
 * the R rotated channels: what the rotation makes of (1, 0) in every pair, cos(angle) in the first of its channels and
 * sin(angle) in the second. Without the attention factor.
 */
export function turnColumns(encoding: RotatesEncoding, positions: Positions, order: ColumnOrder = 'pairs'): Columns {
  const { pairs } = encoding;
  const count = pairs.inverseFrequencies.length;
  if (order === 'pairs') {
    const fillMean = angleMeans(encoding, positions);
    return { name: 'pair', count, valueName: say`cos(angle)`, range: [-1, 1], fillMean };
  }
  const fill = pairMeans(encoding, positions);
  const [cos, sin] = [new Float64Array(count), new Float64Array(count)];
  return {
    name: 'dimension',
    count: 2 * count,
    valueName: say`cos, sin(angle)`,
    range: [-1, 1],
    members: columnOrder(order, pairs, 2 * count, 1),
    fillMean: (start, tokens, out) => {
      fill(start, tokens, cos, sin);
      for (let pair = 0; pair < count; pair++) {
        const [first, second] = pairs.dimensionsOf(pair);
        out[first] = cos[pair]!;
        out[second] = sin[pair]!;
      }
    },
  };
}
