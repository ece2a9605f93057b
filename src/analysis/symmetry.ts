import { formatNumber } from '../numerics/format';
import { seeded } from '../numerics/random';
import { finish, type Steps } from '../numerics/steps';
import type { AddsEncoding, BiasesEncoding, Encoding, RotatesEncoding } from '../schemes/encoding';
import { say } from '../words/say';
import { contentLogit, contentWidth } from './contentLogit';
import { prepareContent } from './prepareContent';

/** Positions 0 … 15, and this many contents. */
const positionsTried = 16;
const contents = 2;
/** Below this a difference is rounding. */
const rounding = 1e-9;

export const symmetryDefinition = (): string =>
  say`The largest difference of two logits that change places, |logit(i, j) − logit(j, i)|, over positions 0 to ${positionsTried - 1} and tokens of equal, seeded unit-variance content; the largest of all heads. 0 means that keys before and after the query count alike; – that no key comes after its query.`;

/**
 * The largest |logit(i, j) − logit(j, i)| for tokens of equal content; NaN for an encoding of causal attention, where
 * one of the two does not exist.
 */
export function asymmetry(encoding: Encoding): number {
  return finish(asymmetrySteps(encoding));
}

/** The same, in steps of a position's logits with those before it. */
export function* asymmetrySteps(encoding: Encoding): Steps<number> {
  switch (encoding.acts) {
    case 'adds':
      return yield* ofContents(encoding);
    case 'rotates':
      return encoding.decay ? NaN : yield* ofContents(encoding);
    case 'biases':
      return encoding.causal ? NaN : yield* ofBiases(encoding);
    case 'nothing':
      return 0;
  }
}

/** `0` for rounding. */
export function formatAsymmetry(difference: number): string {
  return difference < rounding ? '0' : formatNumber(difference);
}

function* ofContents(encoding: AddsEncoding | RotatesEncoding): Steps<number> {
  const logit = contentLogit(encoding);
  const random = seeded(0);
  let largest = 0;
  for (let content = 0; content < contents; content++) {
    const token = Float64Array.from({ length: contentWidth(encoding) }, () => random.gaussian());
    const difference = yield* ofPairs((i, j) => logit(token, i, token, j));
    if (difference > largest) largest = difference;
  }
  return largest;
}

/** The same token at both places, where contents count. */
function* ofBiases(encoding: BiasesEncoding): Steps<number> {
  const { content } = encoding;
  let largest = 0;
  for (let head = 0; head < encoding.heads; head++) {
    yield* prepareContent(content, head, 0, 1);
    const bias = content
      ? (i: number, j: number) => content.bias(head, { token: 0, position: i }, { token: 0, position: j }, 0)
      : (i: number, j: number) => encoding.bias(head, i, j);
    largest = Math.max(largest, yield* ofPairs(bias));
  }
  return largest;
}

/** The largest difference that exists over all pairs of positions; a table may end before the last of them. */
function* ofPairs(logit: (i: number, j: number) => number): Steps<number> {
  let largest = 0;
  for (let i = 0; i < positionsTried; i++) {
    for (let j = 0; j < i; j++) {
      const difference = Math.abs(logit(i, j) - logit(j, i));
      if (difference > largest) largest = difference;
    }
    yield;
  }
  return largest;
}
