import { formatNumber } from '../numerics/format';
import { say } from '../words/say';
import type { DistanceProfile } from './distanceProfile';

/** The profile of a layer that masks keys farther than `reach` from the query: NaN there, and its note says so. */
export function withinReach(profile: DistanceProfile, reach = Infinity): DistanceProfile {
  if (reach === Infinity) return profile;
  const { distances } = profile;
  const masked = (values: Float64Array): Float64Array =>
    values.map((value, index) => ((distances[index] ?? 0) > reach ? NaN : value));
  return {
    distances,
    mean: masked(profile.mean),
    low: masked(profile.low),
    high: masked(profile.high),
    ...(profile.after && { after: masked(profile.after) }),
    note: say`${profile.note}, keys beyond ${formatNumber(reach)} masked`,
  };
}
