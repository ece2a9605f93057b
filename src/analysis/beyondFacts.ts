import { formatNumber } from '../numerics/format';
import type { RotatesEncoding } from '../schemes/encoding';
import { say } from '../words/say';
import { beyondTrained, type PairBeyond } from './beyondTrained';
import type { Fact } from './fact';

/** What a scaling by a factor makes of the pairs at so many times the trained length; nothing for another rotation. */
export function beyondFacts(encoding: RotatesEncoding): readonly Fact[] {
  const { scaling, trainedLength } = encoding;
  if (trainedLength === undefined || scaling?.factor === undefined || scaling.factor <= 1) return [];
  const target = Math.round(scaling.factor * trainedLength);
  const pairs = beyondTrained(encoding, { trained: trainedLength, target }).pairs ?? [];
  const count = (kind: PairBeyond): string => formatNumber(pairs.filter((pair) => pair === kind).length);
  return [
    {
      id: 'beyondTrained',
      label: say`Unseen · interpolated · repeated at ${formatNumber(target)}`,
      value: `${count('unseen')} · ${count('interpolated')} · ${count('repeated')}`,
      definition: say`Pairs at ${formatNumber(scaling.factor, 5)} times the trained length: those that reach angles which training did not show, because they never completed a turn there; those that turn more slowly, to angles between the ones it showed; those that turn as in training.`,
    },
  ];
}
