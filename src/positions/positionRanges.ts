import { formatNumber, noValue } from '../numerics/format';
import { translated } from '../words/say';
import { positionRange } from './positionRange';
import type { Positions } from './positions';

/** From where to where tokens reach: `0–10`, or `line 0–3 · column 0–12`. */
export function positionRanges(positions: Positions): string {
  const { axes } = positions;
  const ranges = axes.map((_, axis) => rangeWords(positionRange(positions, axis)));
  return axes.length === 1
    ? (ranges[0] ?? noValue)
    : axes.map((axis, index) => `${translated(axis)} ${ranges[index]}`).join(' · ');
}

function rangeWords(range: readonly [number, number] | undefined): string {
  if (!range) return noValue;
  const [least, greatest] = range;
  return least === greatest ? formatNumber(least) : `${formatNumber(least)}–${formatNumber(greatest)}`;
}
