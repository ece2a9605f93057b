import { finish, type Steps } from '../numerics/steps';
import type { Encoding } from '../schemes/encoding';
import { distanceProfileSteps } from './distanceProfile';

/** Changes below this are rounding, not a rise. */
const rounding = 1e-9;

/**
 * The largest distance up to which the distance profile never rises, looking no farther than `maxDistance`: where it is
 * `maxDistance` itself, no rise was found.
 */
export function monotoneDecay(encoding: Encoding, maxDistance: number, head = 0): number {
  return finish(monotoneDecaySteps(encoding, maxDistance, head));
}

/** The same, in steps of a distance. */
export function* monotoneDecaySteps(encoding: Encoding, maxDistance: number, head = 0): Steps<number> {
  // Most profiles rise early, so look near first.
  for (let [from, reach] = [0, 32]; ; [from, reach] = [reach, 2 * reach]) {
    const upTo = Math.min(reach, maxDistance);
    const { mean } = yield* distanceProfileSteps(encoding, { maxDistance, from, upTo, points: upTo + 1, head });
    const rise = mean.findIndex((value, index) => index > 0 && !(value <= mean[index - 1]! + rounding));
    if (rise > 0) return from + rise - 1;
    if (upTo === maxDistance) return maxDistance;
  }
}
