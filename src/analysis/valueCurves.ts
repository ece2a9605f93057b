import { finish, type Steps } from '../numerics/steps';
import type { Positions } from '../positions/positions';
import { plainRuns, tokensIn } from '../numerics/axisRuns';
import { existingOf } from '../schemes/coordinates';
import type { AddsEncoding, Features } from '../schemes/encoding';
import { cellAxis, cellCount, forEachCell, type CellAxis } from './cells';
import { fillCourse, line, mark, sine, type Course, type Stand } from './courses';
import { fillLooked, rowsOf, writeSummary, type BlocksOfDimension } from './lookedCurves';
import { mixtureSummaries } from './mixtureSummary';

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
  const { first: position = NaN } = positions;
  const fill = count > exactUpTo && Number.isInteger(position) ? closedForm(encoding, position) : undefined;
  if (!fill) {
    yield* fillLooked(blocks, encoding, positions, count <= exactUpTo ? axis.perCell : strata);
    return blocks;
  }
  for (const block of blocks) {
    fill(block);
    yield;
  }
  return blocks;
}

/** Fills a curve without looking at tokens, the first being at a position; undefined where there is no such way. */
function closedForm(
  { features, mixture }: AddsEncoding,
  position: number,
): ((curve: BlocksOfDimension) => void) | undefined {
  if (features) {
    return (curve) => {
      const { course, axis } = followed(features, curve.dimension);
      fillCourse(curve, course, standOn(features, axis, position));
    };
  }
  const summaries = mixture && mixtureSummaries(mixture);
  return (
    summaries &&
    ((curve) => {
      const summary = summaries(curve.dimension);
      forEachCell(curve.axis, (cell, start, tokens) => {
        writeSummary(curve, cell, summary(position + start, tokens));
      });
    })
  );
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
