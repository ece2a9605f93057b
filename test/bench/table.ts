import type { Measurement } from './benchmark';

/** Whether a value meets an aim such as `≤ 0.3` or `≥ 1 ×`; nothing when the aim is no bound. */
export const meets = (value: number, aim: string): boolean | undefined => {
  const bound = /^([≤<≥>])\s*([\d.]+(?:e-?\d+)?)/.exec(aim);
  if (!bound) return undefined;
  const limit = Number(bound[2]);
  return bound[1] === '≤' || bound[1] === '<' ? value <= limit : value >= limit;
};

const verdict = ({ value, aim }: Measurement): string => {
  const met = aim === undefined ? undefined : meets(value, aim);
  return met === undefined ? ' ' : met ? '✔' : '✖';
};

/** Few digits, all of them meant. */
const formatValue = (value: number): string =>
  Math.abs(value) >= 1000 ? value.toFixed(0) : Number(value.toPrecision(3)).toString();

/** One line for each measurement, in columns. */
export const formatTable = (measurements: readonly Measurement[]): string => {
  const rows = measurements.map((measurement) => [
    `${verdict(measurement)} ${measurement.name}`,
    `${formatValue(measurement.value)} ${measurement.unit}`,
    measurement.aim ?? '',
    measurement.against,
  ]);
  const table = [['  measurement', 'value', 'aim', 'against'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]!.length)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
};
