import type { Steps } from '../numerics/steps';
import type { Positions } from '../positions/positions';
import type { BiasesEncoding, Place } from '../schemes/encoding';
import { closedSums, isSummed } from './closedSums';
import { forEachCell, type CellAxis } from './cells';

/** Adds a query's biases to the sums of the blocks of keys that they fall in, and to how many there are; a few keys a step. */
export type AddQuery = (token: number, sums: Float64Array, existing: Float64Array) => Steps<void>;

/** Keys of one column of cells that follow each other: the n-th of `count` is token + n, at position + n. */
interface Stretch extends Place {
  readonly column: number;
  readonly count: number;
}

/** Stretches that are summed in one step for the first query, which draws the rows of weights that it looks at. */
const stretchesOfStep = 4;

/**
 * A query's sums in closed form, where the scheme has one and tokens follow each other in stretches: a text, or documents
 * packed into one sequence. A query then costs as much as there are columns and stretches. Undefined where that would be
 * no less than its keys one by one.
 */
export function stretchSums(
  encoding: BiasesEncoding,
  head: number,
  positions: Positions,
  keys: CellAxis,
): AddQuery | undefined {
  const { content, causal } = encoding;
  const blocks = closedSums(encoding, positions);
  if (!content?.sumOverKeys && !blocks) return undefined;
  const order = content?.order ?? 'position';
  const stretches = stretchesOf(positions, keys, order);
  if (2 * stretches.length > keys.count) return undefined;
  const isWhole = (position: number): boolean =>
    order === 'token' || (content ? Number.isInteger(position) : isSummed(position));
  if (!stretches.every(({ position, count }) => isWhole(position) && isWhole(position + count))) return undefined;

  const addEach = eachOf(encoding, head, positions, keys.perCell);
  let isFirst = true;
  return function* (token, sums, existing) {
    const query = { token, position: positions.at(token) };
    const hasSums = isWhole(query.position);
    for (let index = 0; index < stretches.length; index++) {
      const key = stretches[index]!;
      if (isFirst && index % stretchesOfStep === stretchesOfStep - 1) yield;
      const count = causal && hasSums ? Math.min(key.count, query[order] - key[order] + 1) : key.count;
      if (count <= 0) continue;
      if (hasSums && blocks) {
        const [ofColumn, existingOfColumn] = [sums, existing].map((of) => of.subarray(key.column, key.column + 1));
        const [queries, keysOf] = [
          { first: query.position, count: 1 },
          { first: key.position, count },
        ];
        yield* blocks.add(head, queries, keysOf, count, ofColumn!, existingOfColumn!);
        continue;
      }
      const sum = hasSums ? (content?.sumOverKeys?.(head, query, key, count) ?? NaN) : NaN;
      if (Number.isNaN(sum)) addEach(token, key, sums, existing);
      else {
        sums[key.column]! += sum;
        existing[key.column]! += count;
      }
    }
    isFirst = false;
    yield;
  };
}

/** The obvious sums: those keys of a stretch that have a bias. */
function eachOf(
  encoding: BiasesEncoding,
  head: number,
  positions: Positions,
  mostKeys: number,
): (query: number, key: Stretch, sums: Float64Array, existing: Float64Array) => void {
  const biases = new Float64Array(mostKeys);
  return (query, { token, column, count }, sums, existing) => {
    encoding.fill(head, positions, { queryStart: query, queries: 1, keyStart: token, keys: count }, biases);
    for (const bias of biases.subarray(0, count)) {
      if (Number.isNaN(bias)) continue;
      sums[column]! += bias;
      existing[column]!++;
    }
  };
}

/** Where only tokens count, those of every column follow each other. */
function stretchesOf(positions: Positions, keys: CellAxis, order: keyof Place): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const follows = (token: number): boolean =>
    order === 'token' || positions.first !== undefined || positions.at(token) === positions.at(token - 1) + 1;
  forEachCell(keys, (column, start, count) => {
    let from = start;
    for (let token = start + 1; token <= start + count; token++) {
      if (token < start + count && follows(token)) continue;
      stretches.push({ column, token: from, position: positions.at(from), count: token - from });
      from = token;
    }
  });
  return stretches;
}
