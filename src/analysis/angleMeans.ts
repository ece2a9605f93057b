import { meanGains } from '../numerics/dirichlet';
import type { Steps } from '../numerics/steps';
import type { Positions } from '../positions/positions';
import { readsPlainPositions } from '../schemes/coordinates';
import type { RotatesEncoding } from '../schemes/encoding';
import { say } from '../words/say';
import {
  cellAxis,
  cellCount,
  cells,
  columnAxis as columnAxisOf,
  membersOf,
  type Cells,
  type CellWindow,
} from './cells';
import { writeColumnMeans } from './columnMeans';
import { memberMean } from './memberMean';

/**
 * Position × pair: the mean of cos(angle) over each block of tokens and of pairs. Consecutive positions, where
 * every pair reads them, have a closed form (Dirichlet kernel), so that a block costs as much as one position. A row a step.
 */
export function* angleMeans(encoding: RotatesEncoding, positions: Positions, window: CellWindow): Steps<Cells> {
  const { inverseFrequencies: frequencies, phases } = encoding.pairs;
  const first = readsPlainPositions(encoding.axes, positions) ? positions.first : undefined;
  const rowAxis = cellAxis('position', window.start, window.count, window.maxRows);
  const columnAxis = columnAxisOf('pair', frequencies.length, window);
  const columns = cellCount(columnAxis);
  const values = new Float32Array(cellCount(rowAxis) * columns);
  const mean = new Float64Array(frequencies.length);
  const fullGains = meanGains(frequencies, rowAxis.perCell);
  for (let row = 0; row < cellCount(rowAxis); row++) {
    const { start, count } = membersOf(rowAxis, row);
    if (first === undefined) {
      meanOfMembers(encoding, positions, start, count, mean);
    } else {
      const gains = count === rowAxis.perCell ? fullGains : meanGains(frequencies, count);
      const centre = first + start + (count - 1) / 2;
      for (let k = 0; k < mean.length; k++) {
        mean[k] = gains[k]! * Math.cos(centre * frequencies[k]! + (phases?.[k] ?? 0));
      }
    }
    writeColumnMeans(mean, columnAxis, values, row * columns);
    yield;
  }
  return cells(rowAxis, columnAxis, say`cos(angle)`, values, [-1, 1]);
}

/** The obvious mean over the members, for any coordinates. */
function meanOfMembers(
  encoding: RotatesEncoding,
  positions: Positions,
  start: number,
  count: number,
  mean: Float64Array,
): void {
  const fill = (from: number, rows: number, cos: Float64Array): void => {
    encoding.fillCosSin(positions, from, rows, cos, new Float64Array(cos.length));
  };
  memberMean(fill, start, count, mean.length, mean);
  for (let k = 0; k < mean.length; k++) mean[k]! /= encoding.attentionFactor;
}
