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
