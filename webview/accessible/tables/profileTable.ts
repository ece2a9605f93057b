import { formatNumber, noValue } from '../../../src/numerics/format';
import type { Profile } from '../../../src/protocol/snapshot';
import type { Strings } from '../../../src/protocol/strings';
import { hasEnvelope } from '../../charts/profileConfiguration';
import { fill } from '../../fill';
import { mostRows, type Table } from './table';

interface ShownProfiles {
  readonly profiles: readonly { readonly name: string; readonly profile: Profile }[];
  /** From the cursor to the reference. */
  readonly distance: number | undefined;
}

/** Profiles by distance: every distance where they are few, else more of the short ones, as the chart shows them. */
export function profileTable({ profiles, distance }: ShownProfiles, strings: Strings): Table {
  const [first, ...others] = profiles;
  const { distances = new Float64Array() } = first?.profile ?? {};
  const columns = profiles.flatMap(({ name, profile }) => columnsOf(name, profile, others.length === 0, strings));
  const current = distance === undefined ? -1 : lastAtMost(distances, Math.abs(distance));
  const rows = picked(distances.length, current).map((index) => {
    const at = distances[index] ?? NaN;
    return {
      heading: formatNumber(at),
      cells: columns.map(({ distances: own, values }) => {
        const place = own === distances ? index : own.indexOf(at);
        return place < 0 ? noValue : formatNumber(values[place] ?? NaN, 4);
      }),
      isCurrent: index === current,
    };
  });
  const caption = fill(strings.profileTable, formatNumber(rows.length), formatNumber(distances.length));
  return { caption, columns: [strings.distance, ...columns.map(({ name }) => name)], rows };
}

interface Column {
  readonly name: string;
  readonly distances: Float64Array;
  readonly values: Float64Array;
}

function columnsOf(name: string, profile: Profile, alone: boolean, strings: Strings): Column[] {
  const { distances, mean, low, high, after } = profile;
  const before = alone ? (after ? strings.before : strings.mean) : name;
  const columns = [{ name: before, distances, values: mean }];
  if (after) columns.push({ name: alone ? strings.after : `${name}, ${strings.after}`, distances, values: after });
  if (!alone) return columns;
  for (const { head, mean } of profile.others ?? []) {
    columns.push({ name: fill(strings.headAxis, formatNumber(head)), distances, values: mean });
  }
  if (!hasEnvelope(profile)) return columns;
  return [
    ...columns,
    { name: strings.lowest, distances, values: low },
    { name: strings.highest, distances, values: high },
  ];
}

/** The index of the last distance that is not longer; −1 if there is none. */
function lastAtMost(distances: Float64Array, distance: number): number {
  const longer = distances.findIndex((one) => one > distance);
  return longer < 0 ? distances.length - 1 : longer - 1;
}

/** Indices in even steps of their square roots, with the current one. */
function picked(count: number, current: number): number[] {
  if (count <= mostRows) return Array.from({ length: count }, (_, index) => index);
  const chosen = new Set(
    Array.from({ length: mostRows }, (_, step) => Math.round((count - 1) * (step / (mostRows - 1)) ** 2)),
  );
  if (current >= 0) chosen.add(current);
  return [...chosen].sort((a, b) => a - b);
}
