import type { Positions } from '../positions/positions';
import type { BiasesEncoding } from '../schemes/encoding';
import { cellAxis, cellCount, cells, forEachCell, type CellAxis, type Cells, type CellWindow } from './cells';

/**
 * Query × key of one head (0 ≤ head < H): the mean bias over each block, over the members that exist; NaN where every
 * key is after its query and the scheme is causal. Cells are square.
 *
 * Where only the distance counts, between consecutive positions, a block of a queries and b keys has only a + b − 1
 * distances, and full blocks on one diagonal are equal, so the whole picture costs about 4T biases. Otherwise it costs
 * T².
 */
export function biasMeans(encoding: BiasesEncoding, head: number, positions: Positions, window: CellWindow): Cells {
  const room = Math.min(window.maxRows, window.maxColumns);
  const rowAxis = cellAxis('query', window.start, window.count, room);
  const columnAxis = cellAxis('key', window.start, window.count, room);
  const byDistance = positions.first !== undefined && encoding.biasAtDistance !== undefined;
  const meanOf = byDistance ? meanByDistance : meanByMembers;
  const columns = cellCount(columnAxis);
  const values = new Float32Array(columns * columns);
  forEachCell(rowAxis, (row, queryStart, queries) => {
    forEachCell(columnAxis, (column, keyStart, keys) => {
      const index = row * columns + column;
      values[index] =
        byDistance && sameAsUpperLeft(row, queries, column, keys, rowAxis)
          ? values[index - columns - 1]!
          : meanOf(encoding, head, positions, { queryStart, queries, keyStart, keys });
    });
  });
  return cells(rowAxis, columnAxis, 'bias', values);
}

type Block = Parameters<BiasesEncoding['fill']>[2];

/** Whether a block holds the same distances as the one before it on its diagonal. */
function sameAsUpperLeft(row: number, queries: number, column: number, keys: number, { perCell }: CellAxis): boolean {
  return row > 0 && column > 0 && queries === perCell && keys === perCell;
}

/** Every distance of the block once, weighted by how many of its query–key pairs have it. */
function meanByDistance(encoding: BiasesEncoding, head: number, _: Positions, block: Block): number {
  const { queries, keys } = block;
  let sum = 0;
  let existing = 0;
  for (let d = 1 - queries; d < keys; d++) {
    const bias = encoding.bias(head, 0, block.keyStart - block.queryStart + d);
    if (Number.isNaN(bias)) continue;
    const pairs = Math.min(queries, keys, queries + d, keys - d);
    sum += pairs * bias;
    existing += pairs;
  }
  return existing === 0 ? NaN : sum / existing;
}

/** The obvious mean over all query–key pairs: the oracle of `meanByDistance`, and the way for other positions. */
function meanByMembers(encoding: BiasesEncoding, head: number, positions: Positions, block: Block): number {
  const biases = new Float64Array(block.queries * block.keys);
  encoding.fill(head, positions, block, biases);
  const existing = biases.filter((bias) => !Number.isNaN(bias));
  return existing.reduce((sum, bias) => sum + bias, 0) / existing.length;
}
