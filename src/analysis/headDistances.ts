import type { BiasesEncoding } from '../schemes/encoding';
import { say } from '../words/say';
import { biasSeenFrom, seeingQuery } from './biasSeenFrom';
import { cellAxis, cellCount, cells, forEachCell, type Cells } from './cells';

/**
 * Head × distance (key position − query position): the mean bias over each block of heads and of distances, from
 * −maxDistance to 0 for a causal scheme, else to +maxDistance; over the members that exist, NaN where none does. Where
 * the query counts too, as the query at position maxDistance sees it, or the last that a trained table has; where contents
 * count, in their first draw.
 */
export function headDistances(
  encoding: BiasesEncoding,
  { maxDistance, maxRows, maxColumns }: { maxDistance: number; maxRows: number; maxColumns: number },
): Cells {
  const distances = encoding.causal ? maxDistance + 1 : 2 * maxDistance + 1;
  const rowAxis = cellAxis('head', 0, encoding.heads, maxRows);
  const columnAxis = cellAxis('distance', -maxDistance, distances, maxColumns);
  const columns = cellCount(columnAxis);
  const bias = biasSeenFrom(encoding, seeingQuery(encoding, maxDistance));
  const values = new Float32Array(cellCount(rowAxis) * columns);
  forEachCell(rowAxis, (row, firstHead, heads) => {
    forEachCell(columnAxis, (column, from, count) => {
      let [sum, existing] = [0, 0];
      for (let head = firstHead; head < firstHead + heads; head++) {
        for (let distance = from; distance < from + count; distance++) {
          const value = bias(head, distance);
          if (Number.isNaN(value)) continue;
          sum += value;
          existing++;
        }
      }
      values[row * columns + column] = existing === 0 ? NaN : sum / existing;
    });
  });
  return cells(rowAxis, columnAxis, say`bias`, values);
}
