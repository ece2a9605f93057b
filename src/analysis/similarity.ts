import { finish, type Steps } from '../numerics/steps';
import type { Positions } from '../positions/positions';
import type { AddsEncoding } from '../schemes/encoding';
import { say } from '../words/say';
import { cellAxis, cellCount, cells, membersOf, type Cells, type CellWindow } from './cells';
import { memberMean } from './memberMean';
import { meanVector, withinTable } from './vectorMeans';

/**
 * Position × position: the cosine of the angle between two position vectors, in square cells.
 *
 * Where a cell covers a block of positions I and a block J, its value is the mean of the similarities of all |I| × |J|
 * pairs. That is exact and cheap, because it is the dot product of the two blocks' mean unit vectors. Positions without
 * a vector are left out.
 */
export function similarity(encoding: AddsEncoding, positions: Positions, window: CellWindow): Cells {
  return finish(similaritySteps(encoding, positions, window));
}

/** Numbers that are multiplied in one step. */
const productsOfStep = 2 ** 14;

/** The same, in steps of a block's mean, or of a few products. */
export function* similaritySteps(encoding: AddsEncoding, positions: Positions, window: CellWindow): Steps<Cells> {
  const room = Math.min(window.maxRows, window.maxColumns);
  const axis = cellAxis('position', window.start, window.count, room);
  const size = cellCount(axis);
  const means = yield* meanUnitVectors(encoding, positions, axis);
  const values = new Float32Array(size * size);
  // A sinusoid's similarity depends on the distance: full blocks on one diagonal are equal.
  const byDistance = encoding.pairs !== undefined && encoding.norm !== undefined && positions.first !== undefined;
  const fullBlocks = Math.floor(axis.count / axis.perCell);
  const cellsOfStep = Math.ceil(productsOfStep / encoding.dimension);
  let done = 0;
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      if (++done % cellsOfStep === 0) yield;
      const known = byDistance && i > 0 && j < fullBlocks;
      const value = known ? values[(i - 1) * size + j - 1]! : dot(means, i, j, encoding.dimension);
      values[i * size + j] = value;
      values[j * size + i] = value;
    }
  }
  return cells(axis, axis, say`cosine similarity`, values, [-1, 1]);
}

/** (cells, D): the mean of the unit vectors of each cell's members. */
function* meanUnitVectors(encoding: AddsEncoding, positions: Positions, axis: Cells['rowAxis']): Steps<Float64Array> {
  const { dimension } = encoding;
  const means = new Float64Array(cellCount(axis) * dimension);
  const meanOf = unitMeans(encoding, positions);
  for (let cell = 0; cell < cellCount(axis); cell++) {
    const { start, count } = membersOf(axis, cell);
    meanOf(start, count, means.subarray(cell * dimension, (cell + 1) * dimension));
    yield;
  }
  return means;
}

/** Writes the mean (D) of the unit vectors of tokens start … start + count − 1: in closed form where norms are known. */
function unitMeans(
  encoding: AddsEncoding,
  positions: Positions,
): (start: number, count: number, out: Float64Array) => void {
  const { dimension, norm, norms } = encoding;
  const { first } = positions;
  if (norm !== undefined) {
    return (start, count, out) => {
      meanVector(encoding, positions, start, count, out);
      for (let d = 0; d < dimension; d++) out[d]! /= norm;
    };
  }
  if (norms && first !== undefined && Number.isInteger(first)) {
    return (start, count, out) => {
      meanByNorm(encoding, positions, { norms, first }, start, count, out);
    };
  }
  const unitRows = (start: number, count: number, rows: Float64Array): void => {
    encoding.fill(positions, start, count, rows);
    for (let row = 0; row < count; row++) normalise(rows.subarray(row * dimension, (row + 1) * dimension));
  };
  return (start, count, out) => {
    memberMean(unitRows, start, withinTable(encoding, positions, start, count), dimension, out);
  };
}

/** Stretch by stretch of positions, from the first on, whose vectors have one norm; zeros have no direction. */
function meanByNorm(
  encoding: AddsEncoding,
  positions: Positions,
  { norms, first }: { readonly norms: NonNullable<AddsEncoding['norms']>; readonly first: number },
  start: number,
  count: number,
  out: Float64Array,
): void {
  const mean = new Float64Array(out.length);
  let existing = 0;
  out.fill(0);
  for (const [index, { from, norm }] of norms.entries()) {
    const token = Math.max(from - first, start);
    const tokens = Math.min((norms[index + 1]?.from ?? Infinity) - first, start + count) - token;
    if (tokens <= 0 || norm === 0) continue;
    meanVector(encoding, positions, token, tokens, mean);
    for (let d = 0; d < mean.length; d++) out[d]! += (tokens * mean[d]!) / norm;
    existing += tokens;
  }
  for (let d = 0; d < mean.length; d++) out[d]! /= existing;
}

/** Scale a vector (D) to norm 1 in place; a row of NaN, which has no vector, stays. */
function normalise(vector: Float64Array): void {
  if (Number.isNaN(vector[0]!)) return;
  const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  for (let d = 0; d < vector.length; d++) vector[d]! /= norm;
}

/** The dot product of rows i and j of (cells, width). */
function dot(rows: Float64Array, i: number, j: number, width: number): number {
  let sum = 0;
  for (let d = 0; d < width; d++) sum += rows[i * width + d]! * rows[j * width + d]!;
  return sum;
}
