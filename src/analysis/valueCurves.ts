import { finish, type Steps } from '../numerics/steps';
import type { Positions } from '../positions/positions';
import { plainRuns, tokensIn } from '../numerics/axisRuns';
import { existingOf } from '../schemes/coordinates';
import type { AddsEncoding, Features } from '../schemes/encoding';
import { cellAxis, cellCount, membersOf, type CellAxis } from './cells';
import { fillCourse, line, mark, sine, type Course, type Stand } from './courses';
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

export interface CurveWindow {
  readonly start: number;
  readonly count: number;
  /** As many points at most. */
  readonly points: number;
}

/** As many tokens are looked at one by one; of more, one in each of some equal strata of every block. */
const exactUpTo = 4096;
const strata = 16;

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
  const { features } = encoding;
  const { first: position = NaN } = positions;
  if (count > exactUpTo && features && Number.isInteger(position)) {
    for (const block of blocks) {
      const { course, axis: along } = followed(features, block.dimension);
      fillCourse(block, course, standOn(features, along, position));
      yield;
    }
    return blocks;
  }
  const looked = count <= exactUpTo ? axis.perCell : strata;
  const rows = rowsOf(encoding, positions);
  const seen = blocks.map(() => new Float64Array(looked));
  const mean = new Float64Array(encoding.dimension);
  for (let cell = 0; cell < size; cell++) {
    const { start: first, count: tokens } = membersOf(axis, cell);
    const members = Math.min(looked, tokens);
    for (let member = 0; member < members; member++) {
      const row = rows(first + Math.floor(((member + 0.5) / members) * tokens));
      blocks.forEach(({ dimension }, index) => (seen[index]![member] = row[dimension] ?? NaN));
    }
    const isWhole = members === tokens;
    if (!isWhole) meanVector(encoding, positions, first, tokens, mean);
    blocks.forEach(({ dimension, values, low, high }, index) => {
      const [middle, least, greatest] = summaryOf(seen[index]!.subarray(0, members));
      const value = isWhole ? middle : (mean[dimension] ?? NaN);
      values[cell] = value;
      low[cell] = Math.min(value, least);
      high[cell] = Math.max(value, greatest);
    });
    yield;
  }
  return blocks;
}

/** Where tokens stand on the axis that a dimension follows, the first being at a position. */
function standOn(features: Features, axis: number, position: number): (start: number, tokens: number) => Stand {
  const { runs = plainRuns } = features;
  return (start, tokens) => {
    const stand = runs(position + start, tokens, axis);
    const others = existingOf(features, position + start, tokens) - tokensIn(stand);
    return { runs: stand, others: { count: others, value: 0 } };
  };
}

/** What one dimension follows, on an axis. */
function followed({ pairs, lines, marks }: Features, dimension: number): { course: Course; axis: number } {
  const straight = lines?.find((each) => each.dimension === dimension);
  if (straight) return { course: line(straight.slope, straight.start), axis: straight.axis };
  const marked = marks?.find((each) => each.dimension === dimension);
  if (marked) return { course: mark(marked.at, marked.value), axis: marked.axis };
  for (const [pair, frequency] of pairs?.inverseFrequencies.entries() ?? []) {
    const place = pairs!.dimensionsOf(pair).indexOf(dimension);
    const phase = (pairs!.phases?.[pair] ?? 0) + place * (Math.PI / 2);
    if (place >= 0) return { course: sine(frequency, phase), axis: pairs!.axisOf?.[pair] ?? 0 };
  }
  return { course: line(0, 0), axis: 0 };
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
