import type { Steps } from '../numerics/steps';
import type { Positions } from '../positions/positions';
import { tokensIn } from '../numerics/axisRuns';
import type { Pairs } from '../schemes/encoding';
import { cellAxis, cellCount, membersOf, type CellAxis } from './cells';
import { fillCourse, sine, type Blocks } from './courses';
import { pairMeans, type Turning } from './pairMeans';
import { tokenRuns } from './tokenRuns';
import type { CurveWindow } from './valueCurves';

/** cos(angle) of one pair by token, or by block of tokens. */
export interface TurnCurve {
  readonly pair: number;
  /** As those of a `ValueCurve`. */
  readonly axis: CellAxis;
  readonly values: Float32Array;
  readonly low?: Float32Array;
  readonly high?: Float32Array;
}

/**
 * Cosines of the angles of some pairs over a window of tokens, as means with their envelope where there are more than
 * points; in steps of a curve or of some points.
 */
export function* turnCurves(
  { pairs, axes }: Turning,
  positions: Positions,
  chosen: readonly number[],
  { start, count, points }: CurveWindow,
): Steps<readonly TurnCurve[]> {
  if (chosen.length === 0) return [];
  const axis = cellAxis('position', start, count, points);
  const newValues = (): Float32Array => new Float32Array(cellCount(axis));
  const curves = chosen.map((pair) => ({ pair, axis, values: newValues(), low: newValues(), high: newValues() }));
  const runs = tokenRuns(axes, positions);
  if (axis.perCell > 1 && runs) {
    for (const curve of curves) {
      // A cosine is a sine a quarter of a turn ahead.
      const phase = (pairs.phases?.[curve.pair] ?? 0) + Math.PI / 2;
      fillCourse(curve, sine(pairs.inverseFrequencies[curve.pair] ?? NaN, phase), (from, tokens) => {
        const stand = runs(from, tokens, pairs.axisOf?.[curve.pair] ?? 0);
        return { runs: stand, others: { count: tokens - tokensIn(stand), value: 1 } };
      });
      yield;
    }
    return curves;
  }
  yield* fillMembers(curves, { pairs: some(pairs, chosen), axes }, positions, axis);
  return axis.perCell > 1 ? curves : curves.map(({ pair, values }) => ({ pair, axis, values }));
}

/** Tokens looked at in a step. */
const tokensOfStep = 256;

/** The obvious way, for any positions. */
function* fillMembers(curves: readonly Blocks[], turning: Turning, positions: Positions, axis: CellAxis): Steps<void> {
  const fill = pairMeans(turning, positions);
  const [cos, sin] = [new Float64Array(curves.length), new Float64Array(curves.length)];
  for (const { low, high } of curves) {
    low.fill(Infinity);
    high.fill(-Infinity);
  }
  for (let member = 0; member < axis.count; member++) {
    const cell = Math.floor(member / axis.perCell);
    const tokens = membersOf(axis, cell).count;
    fill(axis.first + member, 1, cos, sin);
    curves.forEach(({ low, high, values }, index) => {
      const value = cos[index] ?? NaN;
      values[cell]! += value / tokens;
      low[cell] = Math.min(low[cell] ?? NaN, value);
      high[cell] = Math.max(high[cell] ?? NaN, value);
    });
    if (member % tokensOfStep === tokensOfStep - 1) yield;
  }
}

/** Some of the pairs, in this order. */
function some(pairs: Pairs, chosen: readonly number[]): Pairs {
  const { inverseFrequencies, axisOf, phases } = pairs;
  return {
    inverseFrequencies: Float64Array.from(chosen, (pair) => inverseFrequencies[pair] ?? NaN),
    ...(axisOf ? { axisOf: Uint8Array.from(chosen, (pair) => axisOf[pair] ?? 0) } : {}),
    ...(phases ? { phases: Float64Array.from(chosen, (pair) => phases[pair] ?? 0) } : {}),
    dimensionsOf: (index) => pairs.dimensionsOf(chosen[index] ?? NaN),
  };
}
