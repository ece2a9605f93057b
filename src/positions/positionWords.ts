import { formatNumber, noValue } from '../numerics/format';
import { say, translated } from '../words/say';

/**
 * Where a token is, for readers: its position, or its coordinates with the names of their axes (`line 3 · column 5`, `path
 * 0.2.1`); `–` where it has none.
 */
export function positionWords(axes: readonly string[], coordinates: readonly number[]): string {
  const known = axes.flatMap((axis, index) => {
    const coordinate = coordinates[index] ?? NaN;
    return Number.isNaN(coordinate) ? [] : [{ axis, number: formatNumber(coordinate) }];
  });
  if (known.length === 0) return noValue;
  if (axes[0] === 'level1') return say`path ${known.map(({ number }) => number).join('.')}`;
  if (axes.length === 1) return known[0]?.number ?? noValue;
  return known.map(({ axis, number }) => `${translated(axis)} ${number}`).join(' · ');
}

/** The same in as little room as there is on a chip: `7`, or `3,5`. */
export function shortPosition(coordinates: readonly number[]): string {
  const known = coordinates.filter((coordinate) => !Number.isNaN(coordinate));
  return known.length === 0 ? noValue : known.map((coordinate) => formatNumber(coordinate)).join();
}
