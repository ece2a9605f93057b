import { finish, type Steps } from '../numerics/steps';
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
/** Tokens, distances, or queries on a grid, that are looked at in one step. */
const tokensOfStep = 2 ** 12;
const distancesOfStep = 2 ** 8;
const queriesOfStep = 16;
/** Tokens whose biases on each other are looked at where they stand on a grid: those of an image. */
const patchesLooked = 256;

/** What a model that was trained on one length meets at another (which may be shorter). */
export function beyondTrained(encoding: Encoding, lengths: Lengths): Beyond {
  return finish(beyondTrainedSteps(encoding, lengths));
}

/** The same, in steps of a few tokens or of a few queries' biases. */
export function* beyondTrainedSteps(encoding: Encoding, lengths: Lengths): Steps<Beyond> {
  switch (encoding.acts) {
    case 'adds': {
      const { tableLength, pairs, axes } = encoding;
      return {
        withoutVector: tableLength === undefined ? undefined : Math.max(lengths.target - tableLength, 0),
        pairs: pairs && (yield* pairsBeyond(pairs, pairs.inverseFrequencies, axes, lengths)),
      };
    }
    case 'rotates':
      return { pairs: yield* rotationBeyond(encoding, lengths) };
    case 'biases':
      return yield* biasBeyond(encoding, lengths);
    case 'nothing':
      return {};
  }
}

function rotationBeyond({ pairs, axes, scaling }: RotatesEncoding, lengths: Lengths): Steps<readonly PairBeyond[]> {
  return pairsBeyond(pairs, scaling?.trained ?? pairs.inverseFrequencies, axes, lengths);
}

function* pairsBeyond(
  { inverseFrequencies, axisOf }: Pairs,
  trained: Float64Array,
  axes: Axes | undefined,
  lengths: Lengths,
): Steps<readonly PairBeyond[]> {
  const seen = yield* reachByAxis(axes, lengths.trained);
  const met = yield* reachByAxis(axes, lengths.target);
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
function* reachByAxis(axes: Axes | undefined, length: number): Steps<readonly number[]> {
  if (!axes) return [length];
  const reaches: number[] = [];
  for (let axis = 0; axis < axes.names.length; axis++) {
    const places = new Set<number>();
    for (let token = 0; token < Math.min(length, tokensLooked); token++) {
      const place = axes.at(token, axis);
      if (!Number.isNaN(place)) places.add(place);
      if (token % tokensOfStep === 0) yield;
    }
    const [, least, greatest] = summaryOf(places);
    const steps = places.size - 1;
    reaches.push(steps < 1 ? 0 : ((greatest - least) * (steps + 1)) / steps);
    yield;
  }
  return reaches;
}

function* biasBeyond(encoding: BiasesEncoding, lengths: Lengths): Steps<Beyond> {
  if (encoding.content) return {};
  const last = lengths.target - 1;
  if (Number.isNaN(encoding.bias(0, last, last))) return { withoutBias: true };
  return { headsOutside: yield* headsOutside(encoding, lengths) };
}

function* headsOutside(encoding: BiasesEncoding, { trained, target }: Lengths): Steps<number> {
  const biases = encoding.axes ? biasesOnGrid : biasesUpTo;
  let outside = 0;
  for (let head = 0; head < encoding.heads; head++) {
    const [, low, high] = summaryOf(yield* biases(encoding, head, trained));
    yield;
    const [, least, greatest] = summaryOf(yield* biases(encoding, head, target));
    yield;
    if (least < low - rounding || greatest > high + rounding) outside++;
  }
  return outside;
}

/** Those of the last query of a length, at up to 1024 distances spread over it. */
function* biasesUpTo(encoding: BiasesEncoding, head: number, length: number): Steps<Float64Array> {
  const bias = biasSeenFrom(encoding, length - 1);
  const biases = new Float64Array(Math.min(length, looked));
  for (let index = 0; index < biases.length; index++) {
    biases[index] = bias(head, -Math.round((index * (length - 1)) / Math.max(biases.length - 1, 1)));
    if (index % distancesOfStep === 0) yield;
  }
  return biases;
}

/** Those of all queries, for what the last one sees of its window depends on where in it the length ends. */
function* biasesOnGrid(encoding: BiasesEncoding, head: number, length: number): Steps<Float64Array> {
  const count = Math.min(length, patchesLooked);
  const positions = indexPositions(count);
  const biases = new Float64Array(count ** 2);
  for (let queryStart = 0; queryStart < count; queryStart += queriesOfStep) {
    const queries = Math.min(queriesOfStep, count - queryStart);
    const here = biases.subarray(queryStart * count, (queryStart + queries) * count);
    encoding.fill(head, positions, { queryStart, queries, keyStart: 0, keys: count }, here);
    yield;
  }
  return biases;
}
