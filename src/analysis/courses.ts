import { meanGain } from '../numerics/dirichlet';
import type { AxisRun } from '../numerics/axisRuns';
import { forEachCell, type CellAxis } from './cells';

/** A number that follows a coordinate: its mean and its extremes over `count` coordinates from one on. */
export interface Course {
  mean(from: number, count: number): number;
  least(from: number, count: number): number;
  greatest(from: number, count: number): number;
}

/** Means over the blocks of an axis of tokens, with the least and the greatest value in each. */
export interface Blocks {
  readonly axis: CellAxis;
  readonly values: Float32Array;
  readonly low: Float32Array;
  readonly high: Float32Array;
}

/** Where the tokens of a block stand. */
export interface Stand {
  readonly runs: readonly AxisRun[];
  /** Tokens that stand nowhere but have a value, the same for all. */
  readonly others?: { readonly count: number; readonly value: number };
}

/** Means in closed form, extremes where the course has them: the cost of a point does not follow how many tokens it has. */
export function fillCourse(
  { axis, values, low, high }: Blocks,
  course: Course,
  standOf: (start: number, tokens: number) => Stand,
): void {
  forEachCell(axis, (cell, start, tokens) => {
    const { runs, others } = standOf(start, tokens);
    let [sum, existing, least, greatest] = [0, 0, Infinity, -Infinity];
    if (others && others.count > 0) {
      [sum, existing] = [others.count * others.value, others.count];
      least = greatest = others.value;
    }
    for (const { from, count, times } of runs) {
      sum += count * times * course.mean(from, count);
      existing += count * times;
      least = Math.min(least, course.least(from, count));
      greatest = Math.max(greatest, course.greatest(from, count));
    }
    const mean = sum / existing;
    values[cell] = mean;
    low[cell] = Math.min(mean, least);
    high[cell] = Math.max(mean, greatest);
  });
}

/** slope × coordinate + start. */
export function line(slope: number, start: number): Course {
  const at = (coordinate: number): number => slope * coordinate + start;
  return {
    mean: (from, count) => at(from + (count - 1) / 2),
    least: (from, count) => Math.min(at(from), at(from + count - 1)),
    greatest: (from, count) => Math.max(at(from), at(from + count - 1)),
  };
}

/** `value` at one coordinate, and else 0. */
export function mark(at: number, value: number): Course {
  const isAmong = (from: number, count: number): boolean => from <= at && at < from + count;
  const [low, high] = [Math.min(value, 0), Math.max(value, 0)];
  const extreme = (from: number, count: number, ofBoth: number): number => {
    if (!isAmong(from, count)) return 0;
    return count > 1 ? ofBoth : value;
  };
  return {
    mean: (from, count) => (isAmong(from, count) ? value / count : 0),
    least: (from, count) => extreme(from, count, low),
    greatest: (from, count) => extreme(from, count, high),
  };
}

/** sin(frequency × coordinate + phase); of a fast wave, extremes among a few turns. */
export function sine(frequency: number, phase: number): Course {
  // A sine that runs backwards is one that runs forwards from the other side of its crest.
  if (frequency < 0) return sine(-frequency, Math.PI - phase);
  // Blocks but the last are of one size.
  let known = { count: 0, gain: NaN };
  const gainOf = (count: number): number => {
    if (count !== known.count) known = { count, gain: meanGain(frequency, count) };
    return known.gain;
  };
  return {
    mean: (from, count) => gainOf(count) * Math.sin((from + (count - 1) / 2) * frequency + phase),
    least: (from, count) => -greatestSine(frequency, phase + Math.PI, from, from + count - 1),
    greatest: (from, count) => greatestSine(frequency, phase, from, from + count - 1),
  };
}

/** Turns of a wave whose crests are looked for; a slow wave has no more in a block, and is exact. */
const mostTurns = 6;
/** Turns beside a crest that are as good as on it for a picture: the cosine is above 1 − 2⁻²⁴. */
const nearlyNone = 2 ** -11.5 / (2 * Math.PI);

/**
 * The greatest sine of the angles `n × frequency + phase`, first ≤ n ≤ last: at an end, or beside one of some
 * crests spread evenly over them, of which one comes near enough. It is the cosine of the least way to a crest.
 */
function greatestSine(frequency: number, phase: number, first: number, last: number): number {
  const [turn, ahead] = [2 * Math.PI, phase - Math.PI / 2];
  // In turns from the crest of turn 0.
  const [from, to] = [(first * frequency + ahead) / turn, (last * frequency + ahead) / turn];
  let least = Math.min(Math.abs(from - Math.round(from)), Math.abs(to - Math.round(to)));
  const start = Math.ceil(from);
  const crests = Math.floor(to) - start + 1;
  const looked = Math.min(crests, mostTurns);
  for (let index = 0; index < looked && least > nearlyNone; index++) {
    const crest = ((start + Math.floor((index * crests) / looked)) * turn - ahead) / frequency;
    const before = Math.floor(crest);
    if (before >= first) least = Math.min(least, ((crest - before) * frequency) / turn);
    if (before < last) least = Math.min(least, ((before + 1 - crest) * frequency) / turn);
  }
  return Math.cos(turn * least);
}
