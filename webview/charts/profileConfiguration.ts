import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Profile } from '../../src/protocol/snapshot';
import type { Strings } from '../../src/protocol/strings';
import { formatNumber } from '../../src/numerics/format';
import { fill } from '../fill';
import type { Theme } from '../theme';
import { distanceTicks, fromAxis, toAxis } from './distanceScale';
import { roomBelow } from './labelRoom';
import { envelopeLines, lineStyle, strokeOf } from './lineStyle';
import { lineConfiguration, type Line, type LinePicture } from './lineOptions';

export interface ProfilePicture extends Pick<LinePicture, 'theme' | 'width' | 'events'> {
  /** With the name of each; one in the sidebar, one a scheme in the comparison. */
  readonly profiles: readonly { readonly name: string; readonly profile: Profile }[];
  readonly strings: Strings;
}

/**
 * A logit lower by this much leaves a key two billionths of its weight: nothing of interest lies below. Without a floor,
 * a bias that falls for ever would press all other schemes flat.
 */
const leastChange = -20;

const pointsOf = (profile: Profile, values: Float64Array): { x: number; y: number }[] =>
  Array.from(values, (y, index) => ({ x: toAxis(profile.distances[index] ?? 0), y })).filter(({ y }) =>
    Number.isFinite(y),
  );

/** What schemes do to attention by distance: a line each, its envelope where one point stands for many distances. */
export function profileConfiguration(picture: ProfilePicture, plugins: Plugin[] = []): ChartConfiguration<'line'> {
  const { profiles, strings, theme } = picture;
  const lines = profiles.flatMap(({ name, profile }, index) => linesOf(picture, name, profile, index));
  const last = Math.max(1, ...profiles.map(({ profile }) => profile.distances.at(-1) ?? 0));
  const words = { named: '', ends: [formatNumber(last)], least: 0 };
  const ticks: LinePicture['ticks'] = (below) => {
    const { pixels, distance: room } = roomBelow(below, theme, words);
    return distanceTicks(last, Math.floor(pixels / 44), room / pixels).map((distance) => ({
      value: toAxis(distance),
      label: formatNumber(distance),
    }));
  };
  const floor = profiles.length > 1 ? leastChange : undefined;
  const title = (x: number): string => fill(strings.atDistance, formatNumber(Math.round(fromAxis(x))));
  return lineConfiguration({ ...picture, lines, from: 0, to: toAxis(last), floor, ticks, title }, plugins);
}

function linesOf({ profiles, strings, theme }: ProfilePicture, name: string, profile: Profile, index: number): Line[] {
  const alone = profiles.length === 1;
  const after = alone ? profile.after : undefined;
  const stroke = strokeOf(theme, index);
  const lines: Line[] = [{ ...stroke, label: after ? strings.before : name, data: pointsOf(profile, profile.mean) }];
  if (after) lines.push({ ...stroke, label: strings.after, data: pointsOf(profile, after), borderDash: [6, 4] });
  if (alone) lines.push(...othersOf(profile, strings, theme));
  if (hasEnvelope(profile)) {
    const [low, high] = [pointsOf(profile, profile.low), pointsOf(profile, profile.high)];
    lines.push(...envelopeLines(lineStyle(theme, index).colour, low, high));
  }
  return lines;
}

/** Other heads, quietly. */
const othersOf = (profile: Profile, strings: Strings, { muted }: Theme): Line[] =>
  (profile.others ?? []).map(({ head, mean }) => ({
    label: fill(strings.atHead, formatNumber(head)),
    data: pointsOf(profile, mean),
    borderColor: muted,
    backgroundColor: muted,
    borderWidth: 0.75,
  }));

/** Whether some point stands for distances with unlike values. */
export const hasEnvelope = ({ low, high }: Profile): boolean => low.some((value, index) => high[index]! - value > 1e-9);

/** The profile in one sentence: where it ends, and where it stands half way along the axis. */
export function profileName({ distances, mean }: Profile, strings: Strings): string {
  const last = distances.length - 1;
  const half = distances.findIndex((distance) => toAxis(distance) >= toAxis(distances[last] ?? 0) / 2);
  const at = (index: number): [string, string] => [
    formatNumber(mean[index] ?? NaN),
    formatNumber(distances[index] ?? 0),
  ];
  return fill(strings.profileName, ...at(half), ...at(last));
}
