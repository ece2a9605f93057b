import { formatNumber, formatRange, formatShare } from '../numerics/format';
import type { BiasesEncoding } from '../schemes/encoding';
import type { Fact } from './fact';

/** What matters of a bias on the logits, for one head; `span` is how many positions are shown. */
export function biasFacts(encoding: BiasesEncoding, head: number, span: number): readonly Fact[] {
  const { slopes } = encoding;
  return [
    ...(slopes ? slopeFacts(slopes, head) : []),
    ...bucketFacts(encoding, span),
    {
      id: 'farthest',
      label: `Bias at distance ${formatNumber(-farthest(span))}`,
      value: formatNumber(encoding.bias(head, farthest(span)), 4),
      definition: `What head ${formatShare(head + 1, encoding.heads)} adds to the logit of the last shown token and the first.`,
    },
    {
      id: 'parameters',
      label: 'Learned parameters',
      value: formatNumber(encoding.learnedParameters),
      definition: 'Numbers that training has to find: one for each head and bucket, 0 for a formula.',
    },
  ];
}

/** The distance from the last shown token back to the first. */
function farthest(span: number): number {
  return span > 1 ? 1 - span : 0;
}

/** A logit that falls by m a token multiplies the attention weight by e^(−m): it halves every ln 2 / m tokens. */
function slopeFacts(slopes: Float64Array, head: number): readonly Fact[] {
  const sorted = slopes.toSorted();
  return [
    {
      id: 'slopes',
      label: 'Slopes',
      value: formatRange(sorted.at(0) ?? NaN, sorted.at(-1) ?? NaN),
      definition: 'How much a logit loses for each token of distance, in the flattest and in the steepest head.',
    },
    {
      id: 'halving',
      label: 'Attention halves every',
      value: `${formatNumber(Math.LN2 / slopes[head]!)} tokens`,
      definition: `In head ${formatShare(head + 1, slopes.length)}, for equal content: ln 2 over the slope ${formatNumber(slopes[head]!)}.`,
    },
  ];
}

/** Distances −(span − 1) … span − 1, or none after the query where the scheme is causal. */
function bucketFacts(encoding: BiasesEncoding, span: number): readonly Fact[] {
  if (!encoding.bucket || encoding.bucketCount === undefined) return [];
  const used = new Set<number>();
  for (let distance = 1 - span; distance < (encoding.causal ? 1 : span); distance++) {
    used.add(encoding.bucket(distance));
  }
  return [
    {
      id: 'buckets',
      label: 'Buckets used',
      value: formatShare(used.size, encoding.bucketCount),
      definition: 'Buckets that the distances between the shown tokens fall in. Distances in one bucket look the same.',
    },
  ];
}
