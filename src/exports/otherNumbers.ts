import { logGains } from '../analysis/logGains';
import { queryScales } from '../analysis/queryScales';
import type { ExportSource } from './exportSource';
import type { NamedArray } from './recipe';

/** What an encoding has beside its arrays: how scores fade, and a temperature. */
export interface OtherNumbers extends NamedArray {
  /** One line that says what it is. */
  readonly meaning: string;
}

export function otherNumbers({ encoding, positions }: ExportSource): OtherNumbers[] {
  const others: OtherNumbers[] = [];
  if (encoding.acts === 'rotates' && encoding.decay) {
    const { decay } = encoding;
    const pairs = encoding.pairs.inverseFrequencies.length;
    others.push({
      name: 'logGains',
      meaning: `ln of what ${decay.on === 'scores' ? 'a score' : "a pair's part of a score"} keeps for each position of distance, by head and pair.`,
      shape: [decay.heads, pairs],
      values: logGains(decay, pairs),
    });
  }
  const scales = queryScales(encoding, positions);
  if (scales) {
    others.push({
      name: 'queryScale',
      meaning: 'What queries at POSITIONS are multiplied by.',
      shape: [positions.count],
      values: scales,
    });
  }
  return others;
}
