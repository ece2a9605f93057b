import { lastKept, meanOfDifferences } from '../numerics/moments';
import { finish, type Steps } from '../numerics/steps';
import type { Positions } from '../positions/positions';
import type { BiasesEncoding } from '../schemes/encoding';
import { say } from '../words/say';
import { stripSums } from './closedSums';
import { cellAxis, cellCount, cells, membersIn, membersOf, type CellAxis, type Cells, type CellWindow } from './cells';
import { distanceMoments } from './distanceMoments';
import { prepareContent } from './prepareContent';
import { stretchSums, type AddQuery } from './stretchSums';

/**
 * Query × key of one head (0 ≤ head < H): the mean bias over each block, over the members that exist; NaN where every
 * key is after its query and the scheme is causal. Cells are square.
 */
export function biasMeans(encoding: BiasesEncoding, head: number, positions: Positions, window: CellWindow): Cells {
  return finish(biasMeansSteps(encoding, head, positions, window));
}

/** The same, in steps of a query's biases on a few keys, or of a cell where only the distance counts. */
export function* biasMeansSteps(
  encoding: BiasesEncoding,
  head: number,
  positions: Positions,
  window: CellWindow,
): Steps<Cells> {
  const room = Math.min(window.maxRows, window.maxColumns);
  const keys = window.columns ? membersIn(window.columns, positions.count) : window;
  // The longer side sets how many tokens a cell covers.
  const perCell = Math.max(...[window.count, keys.count].map((count) => cellAxis('key', 0, count, room).perCell));
  const rowAxis: CellAxis = { name: 'query', first: window.start, count: window.count, perCell };
  const columnAxis: CellAxis = { name: 'key', first: keys.start, count: keys.count, perCell };
  const first = firstOf(positions);
  yield* prepareContent(encoding.content, head, 0, 0);
  const values =
    first !== undefined && encoding.biasAtDistance
      ? yield* meansByDistance(encoding, head, rowAxis, columnAxis)
      : yield* meansOfStrips(
          rowAxis,
          cellCount(columnAxis),
          blocksOf(encoding, head, positions, columnAxis) ??
            byQuery(
              stretchSums(encoding, head, positions, columnAxis) ?? members(encoding, head, positions, columnAxis),
            ),
        );
  return cells(rowAxis, columnAxis, say`bias`, values);
}

/**
 * Where only the distance counts, between consecutive positions, full blocks on one diagonal are equal, so the whole
 * picture costs as many means as there are rows and columns.
 */
function* meansByDistance(
  encoding: BiasesEncoding,
  head: number,
  rowAxis: CellAxis,
  columnAxis: CellAxis,
): Steps<Float32Array> {
  const { perCell } = rowAxis;
  const columns = cellCount(columnAxis);
  const values = new Float32Array(cellCount(rowAxis) * columns);
  const bias = (distance: number): number => encoding.biasAtDistance?.(head, distance) ?? NaN;
  const moments = lastKept(distanceMoments(encoding, head, bias));
  for (let row = 0; row < cellCount(rowAxis); row++) {
    const { start: queryStart, count: queries } = membersOf(rowAxis, row);
    for (let column = 0; column < columns; column++) {
      const { start: keyStart, count: keys } = membersOf(columnAxis, column);
      const index = row * columns + column;
      // A full block holds the same distances as the one before it on its diagonal.
      if (row > 0 && column > 0 && queries === perCell && keys === perCell)
        values[index] = values[index - columns - 1]!;
      else if (queries * keys === 1) values[index] = bias(keyStart - queryStart);
      else {
        values[index] = meanOfDifferences(moments, keyStart - queryStart, queries, keys);
        yield;
      }
    }
    yield;
  }
  return values;
}

/** The position of the first token, where every token stands right after the one before it. */
function firstOf(positions: Positions): number | undefined {
  const { first, count, axes } = positions;
  if (first !== undefined || axes.length > 1 || count === 0) return first;
  const start = positions.at(0);
  for (let token = 0; token < count; token++) if (positions.at(token) !== start + token) return undefined;
  return start;
}

/** Adds to the sums of the blocks of keys, and to how many biases they have, those of a row of cells. */
type AddStrip = (firstQuery: number, queries: number, sums: Float64Array, existing: Float64Array) => Steps<void>;

/** The mean over all T² query–key pairs, a row of cells at a time. */
function* meansOfStrips(rowAxis: CellAxis, columns: number, addStrip: AddStrip): Steps<Float32Array> {
  const values = new Float32Array(cellCount(rowAxis) * columns);
  for (let row = 0; row < cellCount(rowAxis); row++) {
    const { start, count: queries } = membersOf(rowAxis, row);
    const sums = new Float64Array(columns);
    const existing = new Float64Array(columns);
    yield* addStrip(start, queries, sums, existing);
    yield;
    for (let column = 0; column < columns; column++) values[row * columns + column] = sums[column]! / existing[column]!;
  }
  return values;
}

/** Where there is a closed form between tokens that follow each other. */
function blocksOf(
  encoding: BiasesEncoding,
  head: number,
  positions: Positions,
  { first: firstKey, count: keys, perCell }: CellAxis,
): AddStrip | undefined {
  const first = firstOf(positions);
  const blocks = stripSums(encoding, positions, first);
  if (!blocks || first === undefined) return undefined;
  return (firstQuery, queries, sums, existing) =>
    blocks.add(
      head,
      { first: first + firstQuery, count: queries },
      { first: first + firstKey, count: keys },
      perCell,
      sums,
      existing,
    );
}

function byQuery(addQuery: AddQuery): AddStrip {
  return function* (firstQuery, queries, sums, existing) {
    for (let token = firstQuery; token < firstQuery + queries; token++) yield* addQuery(token, sums, existing);
  };
}

/** Keys that are looked at in one step where contents count: the first query to look at them may project them. */
const contentKeysOfStep = 16;

/** The obvious sums over the members: the oracle of the others, and the way for any positions. */
function members(encoding: BiasesEncoding, head: number, positions: Positions, columnAxis: CellAxis): AddQuery {
  const { first: keyStart, count: keys, perCell } = columnAxis;
  const biases = new Float64Array(keys);
  const keysOfStep = encoding.content ? contentKeysOfStep : keys;
  return function* (queryStart, sums, existing) {
    const query = { token: queryStart, position: positions.at(queryStart) };
    if (encoding.content?.prepare) yield* encoding.content.prepare(head, query, 1, positions.count);
    for (let from = 0; from < keys; from += keysOfStep) {
      const some = Math.min(keysOfStep, keys - from);
      const here = biases.subarray(from, from + some);
      encoding.fill(head, positions, { queryStart, queries: 1, keyStart: keyStart + from, keys: some }, here);
      yield;
    }
    for (let key = 0; key < keys; key++) {
      const bias = biases[key]!;
      if (Number.isNaN(bias)) continue;
      const column = Math.floor(key / perCell);
      sums[column]! += bias;
      existing[column]!++;
    }
  };
}
