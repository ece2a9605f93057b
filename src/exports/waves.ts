import type { Positions } from '../positions/positions';
import { angleAt, coordinate } from '../schemes/coordinates';
import type { Encoding, Pairs } from '../schemes/encoding';
import { ladderOf, type Ladder } from './ladder';

/** Angles (T, K) of sin/cos pairs: coordinate × inverse frequency + phase. */
export interface Waves {
  /** (K) */
  readonly inverseFrequencies: Float64Array;
  /** Set where they follow from numbers of the spec. */
  readonly ladder?: Ladder;
  /** (K); set where pairs read several axes. */
  readonly axisOf?: readonly number[];
  /** (K); set where some are not 0. */
  readonly phases?: Float64Array;
  angle(token: number, pair: number): number;
}

export function wavesOf({ spec, axes }: Encoding, pairs: Pairs, positions: Positions): Waves {
  const { inverseFrequencies, axisOf, phases } = pairs;
  return {
    inverseFrequencies,
    ladder: ladderOf(spec, inverseFrequencies),
    axisOf: axes && Array.from(inverseFrequencies, (_, k) => axisOf?.[k] ?? 0),
    phases: phases?.some((phase) => phase !== 0) ? phases : undefined,
    angle: (token, k) => angleAt(pairs, coordinate(axes, positions, token, axisOf?.[k] ?? 0), k),
  };
}
