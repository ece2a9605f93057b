import { seeded } from '../numerics/random';
import { finish, type Steps } from '../numerics/steps';
import type { BiasesEncoding, Encoding } from '../schemes/encoding';
import { biasSeenFrom } from './biasSeenFrom';
import { prepareContent } from './prepareContent';
import { positionRows, type PositionRows } from './positionRows';

/** Numbers looked at in all, and in one step. */
const budget = 4e6;
const atOnce = { plain: 2 ** 13, byContents: 2 ** 10 };
/** Positions or distances at most; biases by content take much longer. */
const most = 32768;
const contentMost = 4096;

/** Two positions that are not told apart, or for a bias two distances. */
export interface Collision {
  /** The later position, or the larger distance. */
  readonly at: number;
  /** The first position, or the smallest distance, that looks the same. */
  readonly like: number;
}

/** Among how many of the first `count` positions or distances `firstCollision` looks. */
export function collisionsSought(encoding: Encoding, count: number): number {
  const hasContent = encoding.acts === 'biases' && encoding.content !== undefined;
  const width = Math.max(rowsOf(encoding, count)?.width ?? 1, 1);
  const rows = encoding.acts === 'adds' ? (encoding.tableLength ?? Infinity) : Infinity;
  return Math.min(count, rows, hasContent ? contentMost : most, Math.floor(budget / width));
}

/**
 * The first of the positions 0 … count − 1 that an earlier one is like, none of their numbers being farther apart than
 * `tolerance`; undefined where there is none:
 *
 * - adds: their vectors;
 * - rotates: the cosines and sines of all pairs, so that whole turns count as none;
 * - biases: for the query at `count` − 1, the first distance to a key before it whose biases in all heads are those of a
 *   nearer key;
 * - nothing: all positions are alike.
 */
export function firstCollision(encoding: Encoding, count: number, tolerance = 1e-6): Collision | undefined {
  return finish(firstCollisionSteps(encoding, count, tolerance));
}

/** The same, a few positions or distances a step. */
export function* firstCollisionSteps(
  encoding: Encoding,
  count: number,
  tolerance = 1e-6,
): Steps<Collision | undefined> {
  const rows = rowsOf(encoding, count);
  if (!rows) return count < 2 ? undefined : { at: 1, like: 0 };
  if (encoding.acts === 'biases' && !encoding.bucket) {
    for (let head = 0; head < encoding.heads; head++) yield* prepareContent(encoding.content, head, count - 1, 1);
  }
  const numbers = encoding.acts === 'biases' && encoding.content ? atOnce.byContents : atOnce.plain;
  return yield* firstAlike(rows, count, tolerance, Math.max(Math.floor(numbers / rows.width), 1));
}

function rowsOf(encoding: Encoding, count: number): PositionRows | undefined {
  switch (encoding.acts) {
    case 'adds':
    case 'rotates':
      return positionRows(encoding);
    case 'biases':
      return biasRows(encoding, count - 1);
    case 'nothing':
      return undefined;
  }
}

/** A row by distance: the biases of all heads; the bucket, where contents differ too and the buckets are known. */
function biasRows(encoding: BiasesEncoding, query: number): PositionRows {
  if (encoding.content && encoding.bucket) {
    return {
      width: 1,
      fill: (first, count, out) => {
        for (let row = 0; row < count; row++) out[row] = encoding.bucket?.(-(first + row)) ?? NaN;
      },
    };
  }
  const bias = biasSeenFrom(encoding, query);
  const width = encoding.heads;
  return {
    width,
    fill: (first, count, out) => {
      // Head by head: a bias by content computes what its query costs anew for every other head.
      for (let head = 0; head < width; head++) {
        for (let row = 0; row < count; row++) out[row * width + head] = bias(head, -(first + row));
      }
    },
  };
}

/**
 * Rows that are alike have nearly equal projections on any direction, so each row is compared only with those earlier
 * ones whose projections on three random directions are near its own.
 */
function* firstAlike(
  { width, fill }: PositionRows,
  count: number,
  tolerance: number,
  rowsAtOnce: number,
): Steps<Collision | undefined> {
  const random = seeded(0);
  const directions = Array.from({ length: 3 }, () =>
    Float64Array.from({ length: width }, () => 2 * random.uniform() - 1),
  );
  // Rows within the tolerance of each other are no farther apart along the directions.
  const apart = directions.map((direction) => tolerance * direction.reduce((sum, value) => sum + Math.abs(value), 0));
  const projections = directions.map(() => new Float64Array(count));
  const seen = new Map<number, number[]>();
  const earlier = new Float64Array(width);
  for (let first = 0; first < count; first += rowsAtOnce) {
    const rows = new Float64Array(Math.min(rowsAtOnce, count - first) * width);
    fill(first, rows.length / width, rows);
    for (let row = 0; row * width < rows.length; row++) {
      const here = rows.subarray(row * width, (row + 1) * width);
      const at = first + row;
      directions.forEach((direction, index) => (projections[index]![at] = dot(here, direction)));
      const place = Math.floor(projections[0]![at]! / apart[0]!);
      if (Number.isNaN(place)) continue;
      const isNear = (other: number): boolean =>
        projections.every((projection, index) => Math.abs(projection[at]! - projection[other]!) <= apart[index]!);
      const like = [place - 1, place, place + 1]
        .flatMap((near) => seen.get(near) ?? [])
        .filter((other) => {
          if (!isNear(other)) return false;
          fill(other, 1, earlier);
          return areAlike(here, earlier, tolerance);
        });
      if (like.length > 0) return { at, like: Math.min(...like) };
      const same = seen.get(place);
      if (same) same.push(at);
      else seen.set(place, [at]);
    }
    yield;
  }
  return undefined;
}

function areAlike(a: Float64Array, b: Float64Array, tolerance: number): boolean {
  return a.every((value, d) => Math.abs(value - b[d]!) <= tolerance);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += a[d]! * b[d]!;
  return sum;
}
