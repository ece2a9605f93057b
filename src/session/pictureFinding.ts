import { formatNumber } from '../numerics/format';
import type { Axis, Grid, Picture } from '../protocol/snapshot';

/** A grid in a sentence: its size, its extremes and where they are. Undefined where there is nothing in it. */
export function gridFinding(name: string, grid: Grid | undefined): string | undefined {
  if (!grid) return undefined;
  const { title, rowAxis, columnAxis, columns, values, valueName } = grid;
  let [low, high] = [-1, -1];
  values.forEach((value, cell) => {
    if (Number.isNaN(value)) return;
    if (low < 0 || value < (values[low] ?? 0)) low = cell;
    if (high < 0 || value > (values[high] ?? 0)) high = cell;
  });
  if (low < 0) return undefined;
  const place = (cell: number): string =>
    `${placeOn(rowAxis, Math.floor(cell / columns))}, ${placeOn(columnAxis, cell % columns)}`;
  const size = `${counted(rowAxis)} by ${counted(columnAxis)}`;
  const [least, most] = [values[low] ?? NaN, values[high] ?? NaN];
  const range =
    least === most
      ? `${valueName} ${formatNumber(least)} everywhere`
      : `${valueName} from ${formatNumber(least)} (${place(low)}) to ${formatNumber(most)} (${place(high)})`;
  return `${title} of ${name}: ${size}, ${range}.`;
}

const plurals: Readonly<Record<Axis['name'], string>> = {
  position: 'positions',
  dimension: 'dimensions',
  pair: 'pairs',
  query: 'queries',
  key: 'keys',
  head: 'heads',
  distance: 'distances',
};

const counted = ({ name, count }: Axis): string => `${formatNumber(count)} ${count === 1 ? name : plurals[name]}`;

/** Of a cell that covers several, the first. */
function placeOn({ name, first, perCell, members }: Axis, cell: number): string {
  const index = first + cell * perCell;
  // Positions, queries and keys are counted as tokens: where a token stands is not the same for every rule.
  const word = name === 'position' ? 'token' : name;
  return `${word} ${formatNumber(members?.[index] ?? index)}`;
}

/** A profile in a sentence: how the logit changes from a step away to the farthest. */
export function profileFinding({ name, profile }: Pick<Picture, 'name' | 'profile'>): string {
  const { distances, mean } = profile;
  const last = distances.length - 1;
  const at = (index: number): string =>
    `${formatNumber(mean[index] ?? NaN)} at distance ${formatNumber(distances[index] ?? NaN)}`;
  const extreme = mean.reduce((best, value, index) => (Math.abs(value) > Math.abs(mean[best] ?? 0) ? index : best), 0);
  if (mean.every((value) => value === 0)) return `${name}: the attention logit does not change with distance.`;
  const shown = [...new Set([Math.min(1, last), extreme, last])].sort((one, other) => one - other);
  return `${name}: the attention logit changes by ${shown.map(at).join(', ')}.`;
}
