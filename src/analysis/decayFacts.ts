import { formatRange, formatShare } from '../numerics/format';
import { inFull } from '../numerics/inFull';
import type { Decay } from '../schemes/encoding';
import { say } from '../words/say';
import { summaryOf } from './envelope';
import type { Fact } from './fact';

/** How fast the logits of one head fade, over its `pairs` pairs. */
export function decayFacts(decay: Decay | undefined, pairs: number, head: number): readonly Fact[] {
  if (!decay) return [];
  const shown = Math.min(head, decay.heads - 1);
  const halvings = Array.from({ length: pairs }, (_, pair) => -Math.LN2 / decay.logGain(shown, pair));
  const [, least, greatest] = summaryOf(halvings);
  const ofHead = decay.heads === 1 ? '' : ` ${say`In head ${formatShare(shown, decay.heads)}.`}`;
  return [
    {
      id: 'halving',
      label: say`Logits halve every`,
      value: say`${formatRange(least, greatest)} tokens`,
      exact: inFull(least, greatest),
      definition:
        say`The distance over which a logit keeps half of itself, turning aside: ln 2 over the decay a token, in the pair that fades fastest and in the slowest.` +
        ofHead,
    },
    {
      id: 'perToken',
      label: say`Kept per token`,
      value: formatRange(2 ** (-1 / least), 2 ** (-1 / greatest), 5),
      exact: inFull(2 ** (-1 / least), 2 ** (-1 / greatest)),
      definition: say`What a logit is multiplied by for each token of distance.` + ofHead,
    },
  ];
}
