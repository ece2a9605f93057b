import { formatNumber, formatShare } from '../numerics/format';
import { inFull } from '../numerics/inFull';
import type { Steps } from '../numerics/steps';
import type { BiasesEncoding, ContentBias } from '../schemes/encoding';
import { say } from '../words/say';
import { contentDraws, overDraws } from './contentProfile';
import { distanceBlocks } from './distanceBlocks';
import type { Fact } from './fact';
import { halvingText } from './halvingText';
import { prepareContent } from './prepareContent';

/** Keys farther from the query than this are not looked at: every one costs as many biases as there are draws. */
const farthestLooked = 2 ** 12;

/** What matters of a bias where contents count too, as the query at a position sees it; `span` positions are shown. */
export function* contentFacts(
  encoding: BiasesEncoding & { readonly content: ContentBias },
  head: number,
  query: number,
  span: number,
): Steps<readonly Fact[]> {
  const halving = encoding.bucket ? [] : [yield* halvingFact(encoding, head, query, span)];
  yield;
  yield* prepareContent(encoding.content, head, query, contentDraws);
  return [...halving, farthestFact(encoding, head, query, span)];
}

/** The nearest key whose weight is half of the query's own by the mean bias: `mean of b(Δ) − b(0) ≤ −ln 2`. */
function* halvingFact(
  { content, heads }: BiasesEncoding & { readonly content: ContentBias },
  head: number,
  query: number,
  span: number,
): Steps<Fact> {
  const longest = Math.min(Math.max(span - 1, 0), farthestLooked);
  return {
    id: 'halvingDistance',
    label: say`Attention halved at distance`,
    value: halvingText(yield* nearest(), longest, span),
    definition: say`The nearest key whose bias in head ${formatShare(head, heads)} is ln 2 less than that of the token itself, in the mean over ${formatNumber(contentDraws)} draws of all contents: half the weight, for equal content.`,
  };

  /** Most are near, so look there first. */
  function* nearest(): Steps<number | undefined> {
    for (let reach = 32; ; reach *= 8) {
      const looked = Math.min(reach, longest);
      const { mean } = yield* overDraws(content, head, query, -1, distanceBlocks(looked, looked + 1));
      const found = mean.findIndex((change, distance) => distance > 0 && change <= -Math.LN2);
      if (found > 0) return found;
      if (looked < reach) return undefined;
    }
  }
}

function farthestFact(
  { content, heads }: BiasesEncoding & { readonly content: ContentBias },
  head: number,
  query: number,
  span: number,
): Fact {
  const distance = Math.max(span - 1, 0);
  const place = (position: number) => ({ token: position, position });
  const biases = Float64Array.from({ length: contentDraws }, (_, draw) =>
    content.bias(head, place(query), place(query - distance), draw),
  );
  const mean = biases.reduce((sum, bias) => sum + bias, 0) / contentDraws;
  const variance = biases.reduce((sum, bias) => sum + (bias - mean) ** 2, 0) / (contentDraws - 1);
  return {
    id: 'farthest',
    label: say`Bias at distance ${formatNumber(distance)}`,
    value: `${formatNumber(mean, 4)} ± ${formatNumber(Math.sqrt(variance), 4)}`,
    exact: `${inFull(mean)} ± ${inFull(Math.sqrt(variance))}`,
    definition: say`What head ${formatShare(head, heads)} adds to the logit of the last shown token and the first: mean and standard deviation over ${formatNumber(contentDraws)} draws of all contents.`,
  };
}
