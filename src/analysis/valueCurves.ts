import { meanGain } from '../numerics/dirichlet';
import { finish, type Steps } from '../numerics/steps';
import type { Positions } from '../positions/positions';
import { readsPlainPositions } from '../schemes/coordinates';
import type { AddsEncoding } from '../schemes/encoding';
import { cellAxis, cellCount, forEachCell, membersOf, type CellAxis } from './cells';
import { summaryOf } from './envelope';
import { meanVector } from './vectorMeans';

/** The values of one dimension by token, or by block of tokens. */
export interface ValueCurve {
  readonly dimension: number;
  /** The tokens it runs over, and how many of them a point stands for. */
  readonly axis: CellAxis;
  /** By point: the value, or the exact mean over the block; NaN where there is none. */
  readonly values: Float32Array;
  /** The least and the greatest value in each block, where a point stands for several tokens. */
  readonly low?: Float32Array;
  readonly high?: Float32Array;
}

interface CurveWindow {
  readonly start: number;
  readonly count: number;
  /** As many points at most. */
  readonly points: number;
}

/** As many tokens are looked at one by one; of more, one in each of some equal strata of every block. */
const exactUpTo = 4096;
const strata = 16;
/** Turns of a wave whose crests are looked for; a slow wave has no more in a block, and is exact. */
const mostTurns = 6;

/** Values of some dimensions over a window of tokens, as means with their envelope where there are more than points. */
export function valueCurves(...given: Parameters<typeof valueCurvesSteps>): readonly ValueCurve[] {
  return finish(valueCurvesSteps(...given));
}

/** The same, in steps of a point or, in closed form, of a curve. */
export function* valueCurvesSteps(
  encoding: AddsEncoding,
  positions: Positions,
  dimensions: readonly number[],
  { start, count, points }: CurveWindow,
): Steps<readonly ValueCurve[]> {
  const axis = cellAxis('position', start, count, points);
  const size = cellCount(axis);
  const newValues = (): Float32Array => new Float32Array(size);
  const curves = dimensions.map((dimension) => ({ dimension, axis, values: newValues() }));
  if (axis.perCell === 1) {
    const rows = rowsOf(encoding, positions);
    for (let cell = 0; cell < size; cell++) {
      const row = rows(start + cell);
      for (const { dimension, values } of curves) values[cell] = row[dimension] ?? NaN;
      yield;
    }
    return curves;
  }
  const blocks = curves.map((curve) => ({ ...curve, low: newValues(), high: newValues() }));
  if (count > exactUpTo) {
    const waves = blocks.map(({ dimension }) => waveOf(encoding, positions, dimension));
    const isEach = (all: readonly (Wave | undefined)[]): all is readonly Wave[] => !all.includes(undefined);
    if (isEach(waves)) {
      for (const [index, block] of blocks.entries()) {
        fillWave(block, waves[index]!);
        yield;
      }
      return blocks;
    }
  }
  const looked = count <= exactUpTo ? axis.perCell : strata;
  const rows = rowsOf(encoding, positions);
  const mean = new Float64Array(encoding.dimension);
  for (let cell = 0; cell < size; cell++) {
    const { start: first, count: tokens } = membersOf(axis, cell);
    const members = Math.min(looked, tokens);
    const summaries = blocks.map((): number[] => []);
    for (let member = 0; member < members; member++) {
      const row = rows(first + Math.floor(((member + 0.5) / members) * tokens));
      blocks.forEach(({ dimension }, index) => summaries[index]?.push(row[dimension] ?? NaN));
    }
    const isWhole = members === tokens;
    if (!isWhole) meanVector(encoding, positions, first, tokens, mean);
    blocks.forEach(({ dimension, values, low, high }, index) => {
      const [middle, least, greatest] = summaryOf(summaries[index] ?? []);
      const value = isWhole ? middle : (mean[dimension] ?? NaN);
      values[cell] = value;
      low[cell] = Math.min(value, least);
      high[cell] = Math.max(value, greatest);
    });
    yield;
  }
  return blocks;
}

/** A sine or cosine of the token. */
interface Wave {
  readonly amplitude: number;
  /** Radians per token, and at token 0. */
  readonly frequency: number;
  readonly phase: number;
}

/** The values of one dimension by token, where all vectors are pairs of sines and cosines of consecutive positions. */
function waveOf(
  { pairs, norm, axes, dimension: width }: AddsEncoding,
  positions: Positions,
  dimension: number,
): Wave | undefined {
  const { first } = positions;
  if (!pairs || norm === undefined || first === undefined || !readsPlainPositions(axes, positions)) return undefined;
  const { inverseFrequencies, phases } = pairs;
  const count = inverseFrequencies.length;
  if (2 * count !== width) return undefined;
  for (let pair = 0; pair < count; pair++) {
    const place = pairs.dimensionsOf(pair).indexOf(dimension);
    const frequency = inverseFrequencies[pair]!;
    const phase = first * frequency + (phases?.[pair] ?? 0) + place * (Math.PI / 2);
    // All pairs are as long, so that each has its share of the norm.
    if (place >= 0) return { amplitude: norm / Math.sqrt(count), frequency, phase };
  }
  return undefined;
}

/** Means in closed form, extremes where the wave has them: the cost of a point does not follow how many tokens it has. */
function fillWave({ axis, values, low, high }: Required<ValueCurve>, wave: Wave): void {
  const { amplitude, frequency, phase } = wave;
  const valueAt = (token: number): number => amplitude * Math.sin(token * frequency + phase);
  forEachCell(axis, (cell, first, tokens) => {
    const last = first + tokens - 1;
    const mean = meanGain(frequency, tokens) * valueAt((first + last) / 2);
    const ends = [mean, valueAt(first), valueAt(last)];
    values[cell] = mean;
    low[cell] = Math.min(...ends, ...tokensNear(-Math.PI / 2, wave, first, last).map(valueAt));
    high[cell] = Math.max(...ends, ...tokensNear(Math.PI / 2, wave, first, last).map(valueAt));
  });
}

/** The tokens on both sides of the first few places where a wave has an angle: one of some comes near enough. */
function tokensNear(angle: number, { frequency, phase }: Wave, first: number, last: number): number[] {
  const turn = 2 * Math.PI;
  const start = Math.ceil((first * frequency + phase - angle) / turn);
  const end = Math.floor((last * frequency + phase - angle) / turn);
  const turns = Math.min(end - start + 1, mostTurns);
  return Array.from({ length: Math.max(0, turns) }, (_, index) => {
    const place = (angle + (start + index) * turn - phase) / frequency;
    return [Math.floor(place), Math.ceil(place)];
  })
    .flat()
    .filter((token) => token >= first && token <= last);
}

/** Vectors (D) by token; those of tokens in a row are computed together, for that is faster. */
function rowsOf(encoding: AddsEncoding, positions: Positions): (token: number) => Float64Array {
  const { dimension } = encoding;
  const chunk = 64;
  const vectors = new Float64Array(chunk * dimension);
  let [start, end, last] = [0, 0, NaN];
  return (token) => {
    if (token < start || token >= end) {
      // Only who asks for the next token is likely to ask for those after it.
      const rows = token === last + 1 ? Math.min(chunk, positions.count - token) : 1;
      encoding.fill(positions, token, rows, vectors);
      [start, end] = [token, token + rows];
    }
    last = token;
    return vectors.subarray((token - start) * dimension, (token - start + 1) * dimension);
  };
}
