import { formatNumber, formatShare } from '../numerics/format';
import { finish, type Steps } from '../numerics/steps';
import type { AddsEncoding, BiasesEncoding, Encoding, RotatesEncoding } from '../schemes/encoding';
import { say } from '../words/say';
import { alongAxis, axisOfDistances, pairsAlong, vectorsOnLine } from './alongAxis';
import { biasOnLine } from './biasOnLine';
import { biasProfile } from './biasProfile';
import { seeingQuery } from './biasSeenFrom';
import { contentProfile } from './contentProfile';
import { decayedProfile } from './decayedProfile';
import { centre, distanceBlocks, type DistanceBlock } from './distanceBlocks';
import type { Envelope } from './envelope';
import { levelsProfile } from './levelsProfile';
import { pairsProfile } from './pairsProfile';
import { queriesAveraged, vectorsProfile } from './vectorsProfile';

/**
 * What an encoding does to the attention logit of a query and a key of the same unit-variance content, by how far the
 * key is from the query, as the change against distance 0. The one question that every scheme answers, so the one
 * measure by which unlike schemes compare:
 *
 * - adds: `(PE(i)·PE(j) − PE(i)·PE(i)) / √D`, with identity projections;
 * - rotates: `af² · 2/√headDim · Σ over pairs (cos(Δω) − 1)`, which is what is expected of `q·R(Δ)q / √headDim`; the
 *   channels that pass through do not change; where logits fade too, `g^Δ cos(Δω)` in the place of the cosine;
 *   where axes have distances of their own (HiRoPE), as the query at `maxDistance` sees them;
 * - biases: `b(Δ) − b(0)` of one head, for the query at `maxDistance`, the first that has a key at every distance,
 *   or the last of a trained table; where contents count too, over draws of them (see `contentProfile`);
 * - nothing: 0.
 *
 * On several axes the key is away along one of them, so that pairs that read the others do not change; where a text moves
 * on all axes alike, along all of them.
 */
export interface DistanceProfile extends Envelope {
  /** Increasing from 0; the middle of the block where a point stands for many distances. */
  readonly distances: Float64Array;
  /** The mean for keys after the query, where that differs. */
  readonly after?: Float64Array;
  /** What is averaged over or held fixed. */
  readonly note: string;
}

export interface ProfileOptions {
  /** The largest distance (≥ 0). */
  readonly maxDistance: number;
  /** At most so many points. */
  readonly points: number;
  /** Leave out what is farther than this, and see the rest as from `maxDistance`. */
  readonly upTo?: number;
  /** Leave out what is nearer than this. */
  readonly from?: number;
  /** The head of a bias scheme, or of a rotation whose heads fade differently. */
  readonly head?: number;
  /** The axis to go along, where there are several; otherwise as `axisOfDistances` says. */
  readonly axis?: number;
}

export function distanceProfile(encoding: Encoding, options: ProfileOptions): DistanceProfile {
  return finish(distanceProfileSteps(encoding, options));
}

/** The same, in steps of a point or less. */
export function* distanceProfileSteps(
  encoding: Encoding,
  { maxDistance, points, upTo = maxDistance, from = 0, head = 0, axis }: ProfileOptions,
): Steps<DistanceProfile> {
  const blocks = distanceBlocks(Math.min(upTo, maxDistance), points).filter(({ first }) => first >= from);
  const distances = Float64Array.from(blocks, centre);
  switch (encoding.acts) {
    case 'adds':
      return { distances, ...(yield* ofVectors(encoding, maxDistance, blocks, axis)) };
    case 'rotates':
      return { distances, ...(yield* ofRotation(encoding, head, maxDistance, blocks, axis)) };
    case 'biases':
      return { distances, ...(yield* ofBias(encoding, Math.min(head, encoding.heads - 1), maxDistance, blocks, axis)) };
    case 'nothing': {
      const zero = new Float64Array(blocks.length);
      return { distances, mean: zero, low: zero.slice(), high: zero.slice(), note: say`the distance changes nothing` };
    }
  }
}

type Described = Omit<DistanceProfile, 'distances'>;

function* ofVectors(
  encoding: AddsEncoding,
  maxDistance: number,
  blocks: readonly DistanceBlock[],
  axis?: number,
): Steps<Described> {
  const { dimension, pairs, tableLength } = encoding;
  if (pairs) {
    const { frequencies, note } = pairsAlong({ ...encoding, pairs }, axis);
    return { ...(yield* pairsProfile(frequencies, 1 / Math.sqrt(dimension), blocks)), note };
  }
  const line = vectorsOnLine(encoding, maxDistance + 1, axis);
  const rows = line?.count ?? tableLength ?? maxDistance + 1;
  const mean = say`q = k, mean over ${formatNumber(Math.min(queriesAveraged, rows))} queries`;
  const note = line ? say`${alongAxis(mean, encoding.axes, line.along)}, 0 on the others` : mean;
  return { ...(yield* vectorsProfile(encoding, rows, blocks, line)), note };
}

function* ofRotation(
  encoding: RotatesEncoding,
  head: number,
  maxDistance: number,
  blocks: readonly DistanceBlock[],
  axis?: number,
): Steps<Described> {
  const { decay } = encoding;
  const scale = (2 * encoding.attentionFactor ** 2) / Math.sqrt(encoding.headDim);
  if (encoding.axisDistance && axis === undefined) {
    const note = say`q = k, ${formatNumber(encoding.rotaryDim / 2)} pairs, query at position ${formatNumber(maxDistance)}`;
    return { ...(yield* levelsProfile(encoding, maxDistance, scale, blocks)), note };
  }
  const { frequencies, note } = pairsAlong(encoding, axis);
  if (!decay) return { ...(yield* pairsProfile(frequencies, scale, blocks)), note };
  const shown = Math.min(head, decay.heads - 1);
  return {
    ...(yield* decayedProfile(frequencies, decay, shown, scale, blocks)),
    note: decay.heads === 1 ? note : say`${note}, head ${formatShare(shown, decay.heads)}`,
  };
}

function* ofBias(
  encoding: BiasesEncoding,
  head: number,
  maxDistance: number,
  blocks: readonly DistanceBlock[],
  axis?: number,
): Steps<Described> {
  const { content } = encoding;
  if (content) return yield* contentProfile({ ...encoding, content }, head, maxDistance, blocks);
  const along = axisOfDistances(encoding.axes, axis);
  const onLine = along === undefined ? undefined : biasOnLine(encoding, along, maxDistance + 1);
  const query = seeingQuery(encoding, maxDistance);
  const before = yield* biasProfile(encoding, head, 'before', query, blocks, onLine?.('before'));
  const ofHead = say`head ${formatShare(head, encoding.heads)}`;
  const seen = encoding.biasAtDistance ? ofHead : say`${ofHead}, query at position ${formatNumber(query)}`;
  const note = onLine ? alongAxis(ofHead, encoding.axes, along) : seen;
  if (encoding.causal) return { ...before, note };
  const { mean: after } = yield* biasProfile(encoding, head, 'after', query, blocks, onLine?.('after'));
  return after.every((value, index) => Object.is(value, before.mean[index]))
    ? { ...before, note }
    : { ...before, after, note };
}
