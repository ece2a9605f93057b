import { formatNumber, formatRange, formatShare } from '../numerics/format';
import { inFull } from '../numerics/inFull';
import type { Steps } from '../numerics/steps';
import type { Positions } from '../positions/positions';
import type { BiasesEncoding } from '../schemes/encoding';
import { say } from '../words/say';
import { bucketsUsed } from './bucketsUsed';
import { contentFacts } from './contentFacts';
import type { Fact } from './fact';
import { greatestPosition } from './greatestPosition';
import { halvingText } from './halvingText';
import { isOfKeyAlone } from './isOfKeyAlone';
import { positionSpan } from './positionSpan';

/** What matters of a bias on the logits, for one head. */
export function* biasFacts(encoding: BiasesEncoding, head: number, positions: Positions): Steps<readonly Fact[]> {
  const { slopes, content } = encoding;
  const span = positionSpan(positions);
  const last = greatestPosition(positions);
  const buckets = bucketFacts(encoding, span);
  yield;
  const measured = content
    ? yield* contentFacts({ ...encoding, content }, head, last, span)
    : yield* plainFacts(encoding, head, last, span);
  return [
    ...(slopes ? slopeFacts(slopes, head) : []),
    ...buckets,
    ...measured,
    {
      id: 'parameters',
      label: say`Learned parameters`,
      value: formatNumber(encoding.learnedParameters),
      exact: inFull(encoding.learnedParameters),
      definition: say`Numbers that training has to find: the weights of every head, 0 for a formula.`,
    },
  ];
}

function* plainFacts(encoding: BiasesEncoding, head: number, last: number, span: number): Steps<readonly Fact[]> {
  const halving = encoding.slopes || encoding.bucket ? [] : [yield* halvingFact(encoding, head, last, span)];
  return [...halving, farthestFact(encoding, head, last, span)];
}

/** A bias by the position of the key means nothing by itself, only against that of another key. */
function farthestFact(encoding: BiasesEncoding, head: number, query: number, span: number): Fact {
  const distance = Math.max(span - 1, 0);
  const isRelative = isOfKeyAlone(encoding);
  const bias = encoding.bias(head, query, query - distance) - (isRelative ? encoding.bias(head, query, query) : 0);
  const ofHead = formatShare(head, encoding.heads);
  return {
    id: 'farthest',
    label: say`Bias at distance ${formatNumber(distance)}`,
    value: formatNumber(bias, 4),
    exact: inFull(bias),
    definition: isRelative
      ? say`What head ${ofHead} adds to the logit of the last shown token and the first, less what it adds to that of the last with itself: the softmax ignores what all keys of a query share.`
      : say`What head ${ofHead} adds to the logit of the last shown token and the first.`,
  };
}

/** Keys farther from the query than this are not looked at, so that positions far apart cost no more than near ones. */
const farthestLooked = 2 ** 16;

/** Distances that are looked at in one step. */
const distancesOfStep = 1024;

/** The nearest key whose weight is half of the query's own, measured: `b(Δ) − b(0) ≤ −ln 2`. */
function* halvingFact(encoding: BiasesEncoding, head: number, query: number, span: number): Steps<Fact> {
  const atZero = encoding.bias(head, query, query);
  const longest = Math.min(span - 1, farthestLooked);
  let distance = 1;
  while (distance <= longest && !(encoding.bias(head, query, query - distance) - atZero <= -Math.LN2)) {
    if (++distance % distancesOfStep === 0) yield;
  }
  return {
    id: 'halvingDistance',
    label: say`Attention halved at distance`,
    value: halvingText(distance <= longest ? distance : undefined, longest, span),
    definition: say`The nearest key that head ${formatShare(head, encoding.heads)} gives at most half the weight of the token itself, for equal content, as the last shown token sees it.`,
  };
}

/** A logit that falls by m a token multiplies the attention weight by e^(−m): it halves every ln 2 / m tokens. */
function slopeFacts(slopes: Float64Array, head: number): readonly Fact[] {
  const sorted = slopes.toSorted();
  return [
    {
      id: 'slopes',
      label: say`Slopes`,
      value: formatRange(sorted.at(0) ?? NaN, sorted.at(-1) ?? NaN),
      exact: inFull(sorted.at(0) ?? NaN, sorted.at(-1) ?? NaN),
      definition: say`How much a logit loses for each token of distance, in the flattest and in the steepest head.`,
    },
    {
      id: 'halving',
      label: say`Attention halves every`,
      value: say`${formatNumber(Math.LN2 / slopes[head]!)} tokens`,
      exact: inFull(Math.LN2 / slopes[head]!),
      definition: say`In head ${formatShare(head, slopes.length)}, for equal content: ln 2 over the slope ${formatNumber(slopes[head]!)}.`,
    },
  ];
}

/** Distances −(span − 1) … span − 1, or none after the query where the scheme is causal. */
function bucketFacts(encoding: BiasesEncoding, span: number): readonly Fact[] {
  if (!encoding.bucket || encoding.bucketCount === undefined) return [];
  const longest = Math.min(Math.max(Math.ceil(span) - 1, 0), 2 ** 52);
  const used =
    span > 0
      ? bucketsUsed((distance) => encoding.bucket?.(distance) ?? NaN, longest, encoding.causal ? 0 : longest)
      : 0;
  return [
    {
      id: 'buckets',
      label: say`Buckets used`,
      value: formatShare(used, encoding.bucketCount),
      definition: say`Buckets that the distances between the shown tokens fall in. Distances in one bucket look the same.`,
    },
  ];
}
