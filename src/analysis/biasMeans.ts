import type { Positions } from '../positions/positions';
import type { BiasesEncoding } from '../schemes/encoding';
import { say } from '../words/say';
import {
  cellAxis,
  cellCount,
  cells,
  forEachCell,
  membersIn,
  type CellAxis,
  type Cells,
  type CellWindow,
} from './cells';
import { stretchSums, type AddQuery } from './stretchSums';

/**
 * Query × key of one head (0 ≤ head < H): the mean bias over each block, over the members that exist; NaN where every
 * key is after its query and the scheme is causal. Cells are square.
 */
export function biasMeans(encoding: BiasesEncoding, head: number, positions: Positions, window: CellWindow): Cells {
  const room = Math.min(window.maxRows, window.maxColumns);
  const keys = window.columns ? membersIn(window.columns, positions.count) : window;
  // The longer side sets how many tokens a cell covers.
  const perCell = Math.max(...[window.count, keys.count].map((count) => cellAxis('key', 0, count, room).perCell));
  const rowAxis: CellAxis = { name: 'query', first: window.start, count: window.count, perCell };
  const columnAxis: CellAxis = { name: 'key', first: keys.start, count: keys.count, perCell };
  const first = firstOf(positions);
  const values =
    first !== undefined && encoding.biasAtDistance
      ? meansByDistance(encoding, head, rowAxis, columnAxis)
      : meansByQuery(
          rowAxis,
          cellCount(columnAxis),
          stretchSums(encoding, head, positions, columnAxis) ?? members(encoding, head, positions, columnAxis),
        );
  return cells(rowAxis, columnAxis, say`bias`, values);
}

/**
 * Where only the distance counts, between consecutive positions, a block of a queries and b keys has only a + b − 1
 * distances, and full blocks on one diagonal are equal, so the whole picture costs about 4T biases.
 */
function meansByDistance(
  encoding: BiasesEncoding,
  head: number,
  rowAxis: CellAxis,
  columnAxis: CellAxis,
): Float32Array {
  const columns = cellCount(columnAxis);
  const values = new Float32Array(cellCount(rowAxis) * columns);
  forEachCell(rowAxis, (row, queryStart, queries) => {
    forEachCell(columnAxis, (column, keyStart, keys) => {
      const index = row * columns + column;
      // A full block holds the same distances as the one before it on its diagonal.
      const known = row > 0 && column > 0 && queries === rowAxis.perCell && keys === rowAxis.perCell;
      values[index] = known
        ? values[index - columns - 1]!
        : meanByDistance((distance) => encoding.bias(head, 0, distance), keyStart - queryStart, queries, keys);
    });
  });
  return values;
}

/** Every distance of a block once, weighted by how many of its query–key pairs have it. */
function meanByDistance(bias: (distance: number) => number, start: number, queries: number, keys: number): number {
  let [sum, existing] = [0, 0];
  for (let d = 1 - queries; d < keys; d++) {
    const value = bias(start + d);
    if (Number.isNaN(value)) continue;
    const pairs = Math.min(queries, keys, queries + d, keys - d);
    sum += pairs * value;
    existing += pairs;
  }
  return existing === 0 ? NaN : sum / existing;
}

/** The position of the first token, where every token stands right after the one before it. */
function firstOf(positions: Positions): number | undefined {
  const { first, count, axes } = positions;
  if (first !== undefined || axes.length > 1 || count === 0) return first;
  const start = positions.at(0);
  for (let token = 0; token < count; token++) if (positions.at(token) !== start + token) return undefined;
  return start;
}

/** The mean over all T² query–key pairs, a query at a time. */
function meansByQuery(rowAxis: CellAxis, columns: number, addQuery: AddQuery): Float32Array {
  const values = new Float32Array(cellCount(rowAxis) * columns);
  forEachCell(rowAxis, (row, start, queries) => {
    const sums = new Float64Array(columns);
    const existing = new Uint32Array(columns);
    for (let token = start; token < start + queries; token++) addQuery(token, sums, existing);
    for (let column = 0; column < columns; column++) values[row * columns + column] = sums[column]! / existing[column]!;
  });
  return values;
}

/** The obvious sums over the members: the oracle of the others, and the way for any positions. */
function members(encoding: BiasesEncoding, head: number, positions: Positions, columnAxis: CellAxis): AddQuery {
  const { first: keyStart, count: keys, perCell } = columnAxis;
  const biases = new Float64Array(keys);
  return (queryStart, sums, existing) => {
    encoding.fill(head, positions, { queryStart, queries: 1, keyStart, keys }, biases);
    for (let key = 0; key < keys; key++) {
      const bias = biases[key]!;
      if (Number.isNaN(bias)) continue;
      const column = Math.floor(key / perCell);
      sums[column]! += bias;
      existing[column]!++;
    }
  };
}
