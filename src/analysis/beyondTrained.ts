import { indexPositions } from '../positions/indexPositions';
import type { Axes } from '../schemes/axes';
import type { BiasesEncoding, Encoding, Pairs, RotatesEncoding } from '../schemes/encoding';
import { biasSeenFrom } from './biasSeenFrom';
import { summaryOf } from './envelope';

/** The length in training, and the length that the model is to read; tokens each. */
export interface Lengths {
  readonly trained: number;
  readonly target: number;
}

/**
 * What happens to a pair at the target length:
 *
 * - `unseen`: it never completed a turn in training and reaches angles that training did not show;
 * - `interpolated`: it turns more slowly than in training, to angles between those that training showed;
 * - `repeated`: it turns as in training, and every angle was seen there.
 */
export type PairBeyond = 'unseen' | 'interpolated' | 'repeated';

/** What lies beyond the trained length; what does not apply to an encoding is left out. */
export interface Beyond {
  /** Positions at the target length that have no vector, because a table ends; left out where there is no table. */
  readonly withoutVector?: number;
  /** By pair that turns. */
  readonly pairs?: readonly PairBeyond[];
  /** Heads with a bias at the target length that is outside the range of those in training. */
  readonly headsOutside?: number;
  /** Set where the last token of the target length has no bias, because a table ends or it is beyond the image. */
  readonly withoutBias?: true;
}

/** Below this a relative difference of frequencies or angles, or a difference of biases, is rounding. */
const rounding = 1e-9;
/** Distances looked at on each side of the trained length, and tokens at most for the reach of an axis. */
const looked = 1024;
const tokensLooked = 2 ** 16;
/** Tokens whose biases on each other are looked at where they stand on a grid: those of an image. */
const patchesLooked = 256;

/** What a model that was trained on one length meets at another (which may be shorter). */
export function beyondTrained(encoding: Encoding, lengths: Lengths): Beyond {
  switch (encoding.acts) {
    case 'adds': {
      const { tableLength, pairs, axes } = encoding;
      return {
        withoutVector: tableLength === undefined ? undefined : Math.max(lengths.target - tableLength, 0),
        pairs: pairs && pairsBeyond(pairs, pairs.inverseFrequencies, axes, lengths),
      };
    }
    case 'rotates':
      return { pairs: rotationBeyond(encoding, lengths) };
    case 'biases':
      return biasBeyond(encoding, lengths);
    case 'nothing':
      return {};
  }
}

function rotationBeyond({ pairs, axes, scaling }: RotatesEncoding, lengths: Lengths): readonly PairBeyond[] {
  return pairsBeyond(pairs, scaling?.trained ?? pairs.inverseFrequencies, axes, lengths);
}

function pairsBeyond(
  { inverseFrequencies, axisOf }: Pairs,
  trained: Float64Array,
  axes: Axes | undefined,
  lengths: Lengths,
): readonly PairBeyond[] {
  const reaches = (length: number): readonly number[] => reachByAxis(axes, length);
  const [seen, met] = [reaches(lengths.trained), reaches(lengths.target)];
  return Array.from(inverseFrequencies, (frequency, k) => {
    if (frequency === 0) return [];
    const axis = axisOf?.[k] ?? 0;
    const seenAngle = trained[k]! * seen[axis]!;
    const isUnseen = seenAngle < 2 * Math.PI && frequency * met[axis]! > seenAngle * (1 + rounding);
    if (isUnseen) return ['unseen' as const];
    return [frequency < trained[k]! * (1 - rounding) ? ('interpolated' as const) : ('repeated' as const)];
  }).flat();
}

/**
 * How far the first `length` tokens reach on each axis: n places stand n steps for themselves, so that a length scaled
 * down by a factor reaches just as far as the length it was scaled to.
 */
function reachByAxis(axes: Axes | undefined, length: number): readonly number[] {
  if (!axes) return [length];
  return axes.names.map((_, axis) => {
    const places = new Set<number>();
    for (let token = 0; token < Math.min(length, tokensLooked); token++) places.add(axes.at(token, axis));
    const [, least, greatest] = summaryOf(places);
    const steps = [...places].filter((place) => !Number.isNaN(place)).length - 1;
    return steps < 1 ? 0 : ((greatest - least) * (steps + 1)) / steps;
  });
}

function biasBeyond(encoding: BiasesEncoding, lengths: Lengths): Beyond {
  if (encoding.content) return {};
  const last = lengths.target - 1;
  if (Number.isNaN(encoding.bias(0, last, last))) return { withoutBias: true };
  return { headsOutside: headsOutside(encoding, lengths) };
}

function headsOutside(encoding: BiasesEncoding, { trained, target }: Lengths): number {
  const biases = encoding.axes ? biasesOnGrid : biasesUpTo;
  let outside = 0;
  for (let head = 0; head < encoding.heads; head++) {
    const [, low, high] = summaryOf(biases(encoding, head, trained));
    const [, least, greatest] = summaryOf(biases(encoding, head, target));
    if (least < low - rounding || greatest > high + rounding) outside++;
  }
  return outside;
}

/** Those of the last query of a length, at up to 1024 distances spread over it. */
function biasesUpTo(encoding: BiasesEncoding, head: number, length: number): readonly number[] {
  const bias = biasSeenFrom(encoding, length - 1);
  const count = Math.min(length, looked);
  return Array.from({ length: count }, (_, index) =>
    bias(head, -Math.round((index * (length - 1)) / Math.max(count - 1, 1))),
  );
}

/** Those of all queries, for what the last one sees of its window depends on where in it the length ends. */
function biasesOnGrid(encoding: BiasesEncoding, head: number, length: number): Float64Array {
  const count = Math.min(length, patchesLooked);
  const biases = new Float64Array(count ** 2);
  encoding.fill(head, indexPositions(count), { queryStart: 0, queries: count, keyStart: 0, keys: count }, biases);
  return biases;
}
