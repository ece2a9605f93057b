import { formatNumber } from '../numerics/format';
import { seeded, type Random } from '../numerics/random';
import { finish, type Steps } from '../numerics/steps';
import type { AddsEncoding, BiasesEncoding, Encoding, RotatesEncoding } from '../schemes/encoding';
import { say } from '../words/say';
import { contentLogit, contentWidth } from './contentLogit';
import { movedPositions } from './movedPositions';
import { prepareContent } from './prepareContent';

/** How far all positions move. */
const shift = 1000;
/** Query and key positions 0 … 31, and this many contents for each pair of them. */
const positionsTried = 32;
const contents = 4;
/** Queries whose biases are looked at in one step, where contents do not count. */
const queriesOfStep = 8;
/** Below this a change is rounding. */
const rounding = 1e-9;

export const shiftDefinition = (): string =>
  say`The largest change of a logit when all positions (on every axis, where there are several) move by ${formatNumber(shift)}, over seeded unit-variance queries and keys at positions 0 to ${positionsTried - 1}. Of a bias, the change against that of the query’s own key, because the softmax ignores what all keys of a query share. 0 means that only the distance matters.`;

/** No text changes it, and who drags a selection asks again and again. */
const known = new WeakMap<Encoding, number>();

/**
 * The largest change of a logit when all positions move by 1000, of a bias up to a constant for each query; NaN where
 * the moved positions have no encoding.
 */
export function shiftChange(encoding: Encoding): number {
  return finish(shiftChangeSteps(encoding));
}

/** The same, in steps of two logits or of a few queries' biases; known at once where it was measured before. */
export function* shiftChangeSteps(encoding: Encoding): Steps<number> {
  const change = known.get(encoding) ?? (yield* measuredChange(encoding));
  known.set(encoding, change);
  return change;
}

function* measuredChange(encoding: Encoding): Steps<number> {
  switch (encoding.acts) {
    case 'adds':
    case 'rotates':
      return yield* largestContentChange(encoding);
    case 'biases':
      return yield* largestBiasChange(encoding);
    case 'nothing':
      return 0;
  }
}

/** Whether a change is nothing but rounding. */
export function isRounding(change: number): boolean {
  return change < rounding;
}

/** What cells say of positions after the end of a table or of an image. */
export const noEncodingThere = (): string => say`no encoding there`;

/** `0` for rounding, `no encoding there` where a learned table ends. */
export function formatShiftChange(change: number): string {
  if (Number.isNaN(change)) return noEncodingThere();
  return isRounding(change) ? '0' : formatNumber(change);
}

/**
 * The largest |logit(i + s, j + s) − logit(i, j)| over seeded contents; where the scheme reads several coordinates, s is
 * added to each. With random content the cross terms of content and position count too: that is why sinusoids, whose own
 * product is shift invariant, are not.
 */
function* largestContentChange(encoding: AddsEncoding | RotatesEncoding): Steps<number> {
  const [logit, moved] = [contentLogit(encoding), contentLogit(encoding, shift)];
  const width = contentWidth(encoding);
  const random = seeded(0);
  let largest = 0;
  for (let content = 0; content < contents; content++) {
    const [query, key] = [unitVariance(random, width), unitVariance(random, width)];
    for (let i = 0; i < positionsTried; i++) {
      const j = Math.floor(random.uniform() * positionsTried);
      largest = Math.max(largest, Math.abs(moved(query, i, key, j) - logit(query, i, key, j)));
      yield;
    }
  }
  return largest;
}

/**
 * Content does not meet a bias, so the biases themselves are compared, in every head; each with that of the query's own
 * key, because the softmax takes out what is added to all keys of a query.
 */
function* largestBiasChange(encoding: BiasesEncoding): Steps<number> {
  const places = [0, shift].map((offset) => movedPositions(encoding.axes, positionsTried, offset));
  const [here, moved] = [new Float64Array(positionsTried), new Float64Array(positionsTried)];
  let largest = 0;
  for (let head = 0; head < encoding.heads; head++) {
    yield* prepareContent(encoding.content, head, 0, 0);
    for (let query = 0; query < positionsTried; query++) {
      const window = { queryStart: query, queries: 1, keyStart: 0, keys: positionsTried };
      [here, moved].forEach((biases, index) => {
        encoding.fill(head, places[index]!, window, biases);
      });
      const ofRow = moved[query]! - here[query]!;
      here.forEach((value, key) => {
        if (!Number.isNaN(value)) largest = Math.max(largest, Math.abs(moved[key]! - value - ofRow));
      });
      if (encoding.content || query % queriesOfStep === 0) yield;
    }
  }
  return largest;
}

function unitVariance(random: Random, width: number): Float64Array {
  return Float64Array.from({ length: width }, () => random.gaussian());
}
