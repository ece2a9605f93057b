import { finish, type Steps } from '../numerics/steps';
import type { BiasesEncoding } from '../schemes/encoding';
import { say } from '../words/say';
import { biasReach, biasSeenFrom, seeingQuery } from './biasSeenFrom';
import { cellAxis, cellCount, cells, membersOf, type Cells } from './cells';
import { closedMoments } from './distanceMoments';
import { prepareContent } from './prepareContent';

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

/** The same, in steps of a few biases, or of a stretch of them in closed form. */
export function* headDistancesSteps(
  encoding: BiasesEncoding,
  { maxDistance, maxRows, maxColumns }: HeadRoom,
): Steps<Cells> {
  const distances = encoding.causal ? maxDistance + 1 : 2 * maxDistance + 1;
  const rowAxis = cellAxis('head', 0, encoding.heads, maxRows);
  const columnAxis = cellAxis('distance', -maxDistance, distances, maxColumns);
  const columns = cellCount(columnAxis);
  const query = seeingQuery(encoding, maxDistance);
  const sumOver = encoding.sumsAtDistances
    ? inClosedForm(encoding)
    : oneByOne(biasSeenFrom(encoding, query), biasReach(encoding));
  const values = new Float32Array(cellCount(rowAxis) * columns);
  for (let row = 0; row < cellCount(rowAxis); row++) {
    const { start: firstHead, count: heads } = membersOf(rowAxis, row);
    for (let head = firstHead; head < firstHead + heads; head++)
      yield* prepareContent(encoding.content, head, query, 1);
    for (let column = 0; column < columns; column++) {
      const { start: from, count } = membersOf(columnAxis, column);
      let [sum, existing] = [0, 0];
      for (let head = firstHead; head < firstHead + heads; head++) {
        const ofHead = yield* sumOver(head, from, count);
        sum += ofHead.sum;
        existing += ofHead.count;
      }
      values[row * columns + column] = existing === 0 ? NaN : sum / existing;
    }
  }
  return cells(rowAxis, columnAxis, say`bias`, values);
}

/** The sum of a head's biases at the distances first … first + count − 1, and how many of them exist. */
type SumOver = (head: number, first: number, count: number) => Steps<{ readonly sum: number; readonly count: number }>;

function inClosedForm(encoding: BiasesEncoding): SumOver {
  const momentsOf = Array.from({ length: encoding.heads }, (_, head) => closedMoments(encoding, head));
  return function* (head, first, count) {
    yield;
    return momentsOf[head]?.(first, count) ?? { sum: NaN, count };
  };
}

/** Biases that are looked at in one step. */
const biasesOfStep = 64;

/** None exists from the distance `reach` on. */
function oneByOne(bias: (head: number, distance: number) => number, reach: number): SumOver {
  let looked = 0;
  return function* (head, first, count) {
    const sums = { sum: 0, count: 0 };
    const end = Math.min(first + count, reach);
    for (let distance = Math.max(first, 1 - reach); distance < end; distance++) {
      if (++looked % biasesOfStep === 0) yield;
      const value = bias(head, distance);
      if (Number.isNaN(value)) continue;
      sums.sum += value;
      sums.count++;
    }
    return sums;
  };
}
