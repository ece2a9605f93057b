import { distanceProfileSteps } from '../analysis/distanceProfile';
import { withinReach } from '../analysis/layerProfile';
import type { Steps } from '../numerics/steps';
import type { Profile } from '../protocol/snapshot';
import type { Encoding } from '../schemes/encoding';
import { registryRevision } from '../schemes/registry';
import { Recent } from './recent';

interface ProfileInput {
  readonly encoding: Encoding;
  /** How many heads differ in what they do, and the chosen one of them. */
  readonly heads: number;
  readonly head: number;
  readonly maxDistance: number;
  /** At most so many points. */
  readonly points: number;
}

/** Other heads that are drawn beside the chosen one; fewer where each is a mean over draws of contents. */
const mostOthers = 6;
const fewOthers = 2;

/** A profile does not depend on the text: while a selection is dragged it stays the same. */
const profiles = new Recent<Profile>(64);

/** The distance profile of a head, with those of some others spread over all. */
export function* profileSteps(input: ProfileInput): Steps<Profile> {
  const { encoding, heads, head } = input;
  const profile = yield* profileOf(input, head);
  const most = encoding.acts === 'biases' && encoding.content ? fewOthers : mostOthers;
  const shown = spreadHeads(heads, most).filter((other) => other !== head);
  if (shown.length === 0) return profile;
  const others = [];
  for (const other of shown) others.push({ head: other, mean: (yield* profileOf(input, other)).mean });
  return { ...profile, others };
}

function profileOf({ encoding, maxDistance, points }: ProfileInput, head: number): Steps<Profile> {
  const { spec, sequenceLength, layers } = encoding;
  const key = JSON.stringify([spec, sequenceLength, head, maxDistance, points, registryRevision()]);
  return profiles.inSteps(key, function* () {
    return withinReach(yield* distanceProfileSteps(encoding, { maxDistance, points, head }), layers?.reach);
  });
}

/** Some heads from the first to the last. */
function spreadHeads(heads: number, most: number): number[] {
  if (heads <= most) return Array.from({ length: heads }, (_, head) => head);
  return Array.from({ length: most }, (_, index) => Math.round((index * (heads - 1)) / (most - 1)));
}
