import { formatNumber } from '../../src/numerics/format';
import type { Strings } from '../../src/protocol/strings';
import { fill } from '../fill';
import type { ClockFace } from './clockFaces';

/** Whole turns since angle 0, towards it. */
export const turnsOf = (angle: number): number => Math.trunc(angle / (2 * Math.PI)) + 0;

/** What a dial shows, line by line. */
export function clockLines(face: ClockFace, dimensions: Uint32Array, strings: Strings): string[] {
  const { pair, axis, place, wavelength, angle, reference, neverTurns } = face;
  const lines = [
    fill(strings.clockTitle, pair, dimensions[2 * pair] ?? '–', dimensions[2 * pair + 1] ?? '–'),
    fill(strings.wavelength, formatNumber(wavelength, 4)),
    ...(neverTurns ? [strings.clockNeverTurns] : []),
  ];
  if (angle === undefined || place === undefined) return axis === undefined ? lines : [...lines, axis];
  const placeLine = Number.isNaN(place)
    ? fill(strings.clockNoPlace, axis ?? '')
    : fill(strings.clockPlace, axis ?? '', formatNumber(place, 5));
  return [
    ...lines,
    ...(axis === undefined ? [] : [placeLine]),
    fill(strings.clockAngle, formatNumber(angle, 4)),
    fill(strings.clockTurns, formatNumber(turnsOf(angle))),
    fill(strings.clockDifference, formatNumber(angle - reference, 4)),
  ];
}
