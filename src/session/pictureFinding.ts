import { formatNumber } from '../numerics/format';
import type { Axis, Grid, Picture } from '../protocol/snapshot';
import { say } from '../words/say';

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
  const size = say`${counted(rowAxis)} by ${counted(columnAxis)}`;
  const [least, most] = [values[low] ?? NaN, values[high] ?? NaN];
  const range =
    least === most
      ? say`${valueName} ${formatNumber(least)} everywhere`
      : say`${valueName} from ${formatNumber(least)} (${place(low)}) to ${formatNumber(most)} (${place(high)})`;
  return say`${title} of ${name}: ${size}, ${range}.`;
}

interface AxisWords {
  one(): string;
  many(count: string): string;
  at(index: string): string;
}

/** Positions, queries and keys are counted as tokens: where a token stands is not the same for every rule. */
const wordsOf: Readonly<Record<Axis['name'], AxisWords>> = {
  position: { one: () => say`1 position`, many: (n) => say`${n} positions`, at: (n) => say`token ${n}` },
  dimension: { one: () => say`1 dimension`, many: (n) => say`${n} dimensions`, at: (n) => say`dimension ${n}` },
  pair: { one: () => say`1 pair`, many: (n) => say`${n} pairs`, at: (n) => say`pair ${n}` },
  query: { one: () => say`1 query`, many: (n) => say`${n} queries`, at: (n) => say`query ${n}` },
  key: { one: () => say`1 key`, many: (n) => say`${n} keys`, at: (n) => say`key ${n}` },
  head: { one: () => say`1 head`, many: (n) => say`${n} heads`, at: (n) => say`head ${n}` },
  distance: { one: () => say`1 distance`, many: (n) => say`${n} distances`, at: (n) => say`distance ${n}` },
};

const counted = ({ name, count }: Axis): string =>
  count === 1 ? wordsOf[name].one() : wordsOf[name].many(formatNumber(count));

/** Of a cell that covers several, the first. */
function placeOn({ name, first, perCell, members }: Axis, cell: number): string {
  const index = first + cell * perCell;
  return wordsOf[name].at(formatNumber(members?.[index] ?? index));
}

/** A profile in a sentence: how the logit changes from a step away to the farthest. */
export function profileFinding({ name, profile }: Pick<Picture, 'name' | 'profile'>): string {
  const { distances, mean } = profile;
  const last = distances.length - 1;
  const at = (index: number): string =>
    say`${formatNumber(mean[index] ?? NaN)} at distance ${formatNumber(distances[index] ?? NaN)}`;
  const extreme = mean.reduce((best, value, index) => (Math.abs(value) > Math.abs(mean[best] ?? 0) ? index : best), 0);
  if (mean.every((value) => value === 0)) return say`${name}: the attention logit does not change with distance.`;
  const shown = [...new Set([Math.min(1, last), extreme, last])].sort((one, other) => one - other);
  return say`${name}: the attention logit changes by ${shown.map(at).join(', ')}.`;
}
