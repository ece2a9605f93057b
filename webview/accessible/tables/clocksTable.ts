import { formatNumber, noValue } from '../../../src/numerics/format';
import type { Strings } from '../../../src/protocol/strings';
import type { ClockFace } from '../../charts/clockFaces';
import { turnsOf } from '../../charts/clockWords';
import { fill } from '../../fill';
import { mostPairs, spread, type Table } from './table';

interface ShownClocks {
  readonly faces: readonly ClockFace[];
  /** The two dimensions of each pair, flat. */
  readonly dimensions: Uint32Array;
  /** How many pairs there are, shown or not. */
  readonly count: number;
  /** The pair last pointed at. */
  readonly current: number | undefined;
  /** The two tokens, in words. */
  readonly against: string;
}

/** What each dial shows, as numbers. */
export function clocksTable(clocks: ShownClocks, strings: Strings): Table {
  const { faces, dimensions, count, current, against } = clocks;
  const shown = spread(faces.length, mostPairs).flatMap((index) => faces[index] ?? []);
  const hasAxes = shown.some(({ axis }) => axis !== undefined);
  const rows = shown.map((face) => {
    const { pair, axis, angle, reference, wavelength, neverTurns } = face;
    return {
      heading: fill(strings.pairAxis, formatNumber(pair)),
      cells: [
        `${dimensions[2 * pair] ?? noValue}, ${dimensions[2 * pair + 1] ?? noValue}`,
        ...(hasAxes ? [axis ?? noValue] : []),
        formatNumber(wavelength, 4),
        formatNumber(angle ?? NaN, 4),
        angle === undefined ? noValue : formatNumber(turnsOf(angle)),
        angle === undefined ? noValue : formatNumber(angle - reference, 4),
        neverTurns ? strings.no : strings.yes,
      ],
      isCurrent: pair === current,
    };
  });
  const columns = [
    fill(strings.pairAxis, '').trim(),
    strings.dimensionsColumn,
    ...(hasAxes ? [strings.axisColumn] : []),
    strings.wavelengthColumn,
    strings.angleColumn,
    strings.turnsColumn,
    strings.differenceColumn,
    strings.turnsInTraining,
  ];
  const caption = fill(strings.clocksTable, against, formatNumber(rows.length), formatNumber(count));
  return { caption, columns, rows };
}
