import { finish, type Steps } from '../numerics/steps';
import type { BiasesEncoding } from '../schemes/encoding';
import { say } from '../words/say';
import { biasSeenFrom, seeingQuery } from './biasSeenFrom';
import { cellAxis, cellCount, cells, membersOf, type Cells } from './cells';

/**
 * Head × distance (key position − query position): the mean bias over each block of heads and of distances, from
 * −maxDistance to 0 for a causal scheme, else to +maxDistance; over the members that exist, NaN where none does. Where
 * the query counts too, as the query at position maxDistance sees it, or the last that a trained table has; where contents
 * count, in their first draw.
 */
export function headDistances(encoding: BiasesEncoding, room: HeadRoom): Cells {
  return finish(headDistancesSteps(encoding, room));
}

interface HeadRoom {
  readonly maxDistance: number;
  readonly maxRows: number;
  readonly maxColumns: number;
}

/** Biases that are looked at in one step. */
const biasesOfStep = 64;

/** The same, in steps of a few biases. */
export function* headDistancesSteps(
  encoding: BiasesEncoding,
  { maxDistance, maxRows, maxColumns }: HeadRoom,
): Steps<Cells> {
  const distances = encoding.causal ? maxDistance + 1 : 2 * maxDistance + 1;
  const rowAxis = cellAxis('head', 0, encoding.heads, maxRows);
  const columnAxis = cellAxis('distance', -maxDistance, distances, maxColumns);
  const columns = cellCount(columnAxis);
  const bias = biasSeenFrom(encoding, seeingQuery(encoding, maxDistance));
  const values = new Float32Array(cellCount(rowAxis) * columns);
  let looked = 0;
  for (let row = 0; row < cellCount(rowAxis); row++) {
    const { start: firstHead, count: heads } = membersOf(rowAxis, row);
    for (let column = 0; column < columns; column++) {
      const { start: from, count } = membersOf(columnAxis, column);
      let [sum, existing] = [0, 0];
      for (let head = firstHead; head < firstHead + heads; head++) {
        for (let distance = from; distance < from + count; distance++) {
          if (++looked % biasesOfStep === 0) yield;
          const value = bias(head, distance);
          if (Number.isNaN(value)) continue;
          sum += value;
          existing++;
        }
      }
      values[row * columns + column] = existing === 0 ? NaN : sum / existing;
    }
  }
  return cells(rowAxis, columnAxis, say`bias`, values);
}
