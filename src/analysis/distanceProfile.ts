import { formatNumber, formatShare } from '../numerics/format';
import type { AddsEncoding, BiasesEncoding, Encoding, RotatesEncoding } from '../schemes/encoding';
import { biasProfile } from './biasProfile';
import { decayedProfile } from './decayedProfile';
import { centre, distanceBlocks, type DistanceBlock } from './distanceBlocks';
import type { Envelope } from './envelope';
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
 * - biases: `b(Δ) − b(0)` of one head, for the query at `maxDistance`, the first that has a key at every distance;
 * - nothing: 0.
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
  /** The head of a bias scheme, or of a rotation whose heads fade differently. */
  readonly head?: number;
}

export function distanceProfile(
  encoding: Encoding,
  { maxDistance, points, head = 0 }: ProfileOptions,
): DistanceProfile {
  const blocks = distanceBlocks(maxDistance, points);
  const distances = Float64Array.from(blocks, centre);
  switch (encoding.acts) {
    case 'adds':
      return { distances, ...ofVectors(encoding, maxDistance, blocks) };
    case 'rotates':
      return { distances, ...ofRotation(encoding, head, blocks) };
    case 'biases':
      return { distances, ...ofBias(encoding, Math.min(head, encoding.heads - 1), maxDistance, blocks) };
    case 'nothing': {
      const zero = new Float64Array(blocks.length);
      return { distances, mean: zero, low: zero.slice(), high: zero.slice(), note: 'the distance changes nothing' };
    }
  }
}

type Described = Omit<DistanceProfile, 'distances'>;

function ofVectors(encoding: AddsEncoding, maxDistance: number, blocks: readonly DistanceBlock[]): Described {
  const { dimension, pairs, tableLength } = encoding;
  if (pairs) {
    const frequencies = pairs.inverseFrequencies;
    const note = `q = k, ${formatNumber(frequencies.length)} pairs`;
    return { ...pairsProfile(frequencies, 1 / Math.sqrt(dimension), blocks), note };
  }
  const rows = tableLength ?? maxDistance + 1;
  const note = `q = k, mean over ${formatNumber(Math.min(queriesAveraged, rows))} queries`;
  return { ...vectorsProfile(encoding, rows, blocks), note };
}

function ofRotation(encoding: RotatesEncoding, head: number, blocks: readonly DistanceBlock[]): Described {
  const { decay } = encoding;
  const frequencies = encoding.pairs.inverseFrequencies;
  const scale = (2 * encoding.attentionFactor ** 2) / Math.sqrt(encoding.headDim);
  const note = `q = k, ${formatNumber(frequencies.length)} pairs`;
  if (!decay) return { ...pairsProfile(frequencies, scale, blocks), note };
  const shown = Math.min(head, decay.heads - 1);
  return {
    ...decayedProfile(frequencies, decay, shown, scale, blocks),
    note: decay.heads === 1 ? note : `${note}, head ${formatShare(shown, decay.heads)}`,
  };
}

function ofBias(
  encoding: BiasesEncoding,
  head: number,
  maxDistance: number,
  blocks: readonly DistanceBlock[],
): Described {
  const before = biasProfile(encoding, head, 'before', maxDistance, blocks);
  const seenFrom = encoding.biasAtDistance ? '' : `, query at position ${formatNumber(maxDistance)}`;
  const note = `head ${formatShare(head, encoding.heads)}${seenFrom}`;
  if (encoding.causal) return { ...before, note };
  const after = biasProfile(encoding, head, 'after', maxDistance, blocks).mean;
  return after.every((value, index) => value === before.mean[index]) ? { ...before, note } : { ...before, after, note };
}
