import { slabs } from '../numerics/slabs';
import type { Steps } from '../numerics/steps';
import { indexPositions } from '../positions/indexPositions';
import type { Positions } from '../positions/positions';
import type { AddsEncoding } from '../schemes/encoding';
import type { DistanceBlock } from './distanceBlocks';
import { envelope, summaryOf, type Envelope } from './envelope';

/** Queries the profile is averaged over: spread evenly over the table, the first and the last row among them. */
export const queriesAveraged = 32;
/** Vectors are kept up to this many values: 32 MB. */
const keptValues = 2 ** 22;

/**
 * The profile of vectors that have no closed form: `(PE(i)·PE(j) − PE(i)·PE(i)) / √D` over many queries i, with the
 * key j at the distance on whichever side has a row. In a block of many distances every query takes another one of
 * them. NaN for a distance that no two rows of the table have. `placed` has the row of each position, where that is not
 * the position itself.
 */
export function vectorsProfile(
  encoding: AddsEncoding,
  rows: number,
  blocks: readonly DistanceBlock[],
  placed = indexPositions(rows),
): Steps<Envelope> {
  const vectorAt = vectorsOf(encoding, placed);
  const queries = spread(rows).map((position) => {
    const vector = vectorAt(position);
    return { position, vector, atZero: dot(vector, vector) };
  });
  const scale = 1 / Math.sqrt(encoding.dimension);
  return envelope(blocks, ({ first, count }) =>
    summaryOf(
      queries.map(({ position, vector, atZero }, index) => {
        const distance = first + Math.floor(((index + 0.5) / queries.length) * count);
        const key = position >= distance ? position - distance : position + distance;
        if (key >= rows) return NaN;
        return scale * (dot(vector, vectorAt(key)) - atZero);
      }),
    ),
  );
}

/** Positions spread evenly over rows 0 … rows − 1. */
function spread(rows: number): readonly number[] {
  const count = Math.min(queriesAveraged, rows);
  return Array.from({ length: count }, (_, index) => Math.round((index * (rows - 1)) / Math.max(count - 1, 1)));
}

/**
 * The vectors of tokens, kept as far as there is room: a token is the key of many queries. What is not kept holds until
 * the next is asked for.
 */
function vectorsOf(encoding: AddsEncoding, placed: Positions): (token: number) => Float64Array {
  const { dimension } = encoding;
  const known = new Map<number, Float64Array>();
  const mostKept = keptValues / dimension;
  const scratch = new Float64Array(dimension);
  const room = slabs(dimension);
  return (token) => {
    let vector = known.get(token);
    if (!vector) {
      const isKept = known.size < mostKept;
      vector = isKept ? room() : scratch;
      encoding.fill(placed, token, 1, vector);
      if (isKept) known.set(token, vector);
    }
    return vector;
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += a[d]! * b[d]!;
  return sum;
}
