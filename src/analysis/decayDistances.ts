import { dampedMean } from '../numerics/dampedWave';
import type { Decay } from '../schemes/encoding';
import { say } from '../words/say';
import { cellAxis, cellCount, cells, forEachCell, type Cells } from './cells';

/**
 * Head × distance (key position − query position), from −maxDistance to 0: the share of its logit that a head keeps,
 * as the mean over each block. Of a decay that is put on the logits: all pairs of a head fade alike.
 */
export function decayDistances(
  decay: Decay,
  { maxDistance, maxRows, maxColumns }: { maxDistance: number; maxRows: number; maxColumns: number },
): Cells {
  const rowAxis = cellAxis('head', 0, decay.heads, maxRows);
  const columnAxis = cellAxis('distance', -maxDistance, maxDistance + 1, maxColumns);
  const columns = cellCount(columnAxis);
  const values = new Float32Array(cellCount(rowAxis) * columns);
  forEachCell(rowAxis, (row, firstHead, heads) => {
    forEachCell(columnAxis, (column, from, count) => {
      let sum = 0;
      for (let head = firstHead; head < firstHead + heads; head++) {
        sum += dampedMean(decay.logGain(head, 0), 0, -(from + count - 1), count);
      }
      values[row * columns + column] = sum / heads;
    });
  });
  return cells(rowAxis, columnAxis, say`share kept`, values, [-1, 1]);
}
