import type { Encoding } from '../schemes/encoding';
import { distanceProfile } from './distanceProfile';

/** Changes below this are rounding, not a rise. */
const rounding = 1e-9;

/**
 * The largest distance up to which the distance profile never rises, looking no farther than `maxDistance`: where it is
 * `maxDistance` itself, no rise was found.
 */
export function monotoneDecay(encoding: Encoding, maxDistance: number, head = 0): number {
  // Most profiles rise early, so look near first.
  for (let reach = 32; ; reach *= 2) {
    const looked = Math.min(reach, maxDistance);
    const { mean } = distanceProfile(encoding, { maxDistance, upTo: looked, points: looked + 1, head });
    const rise = mean.findIndex((value, distance) => distance > 0 && !(value <= mean[distance - 1]! + rounding));
    if (rise > 0) return rise - 1;
    if (looked === maxDistance) return maxDistance;
  }
}
