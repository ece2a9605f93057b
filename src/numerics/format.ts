import { say } from '../words/say';

/**
 * Numbers as people read them, the same in every locale: `131 072`, `0.0832`, `2.07 × 10⁷`, `−1.5`.
 * Thousands stand apart by a narrow no-break space (SI), so that a number never breaks over two lines.
 */
export const thinSpace = '\u202f';
/** Where a number has no meaning. */
export const noValue = '–';

/**
 * A number to `digits` significant digits. Integers below ten million are written in full; beyond that, and below a
 * thousandth, as a power of ten. NaN is `–`.
 */
export function formatNumber(value: number, digits = 3): string {
  if (Number.isNaN(value)) return noValue;
  if (value < 0) return `−${formatNumber(-value, digits)}`;
  if (value === Infinity) return '∞';
  if (value === 0) return '0';
  if (Number.isInteger(value) && value < 1e7) return groupThousands(String(value));
  const rounded = Number(value.toPrecision(digits));
  if (rounded >= 1e7 || rounded < 1e-3) return powerOfTen(value, digits);
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(rounded)));
  return groupThousands(trimZeros(rounded.toFixed(Math.min(decimals, 100))));
}

/** `low – high`, or one number when both read the same. */
export function formatRange(low: number, high: number, digits = 3): string {
  const [from, to] = [formatNumber(low, digits), formatNumber(high, digits)];
  return from === to ? from : `${from} – ${to}`;
}

/** Bytes in binary units: `512 B`, `2 MiB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${formatNumber(value)} ${units[unit] ?? ''}`;
}

/** `18 of 64`. */
export function formatShare(part: number, whole: number): string {
  return say`${formatNumber(part)} of ${formatNumber(whole)}`;
}

function powerOfTen(value: number, digits: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e');
  return `${trimZeros(mantissa)} × 10${superscript(exponent.replace('+', ''))}`;
}

function superscript(exponent: string): string {
  return exponent.replace(/[-0-9]/g, (sign) => (sign === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '')));
}

function trimZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

/** Spaces between groups of three digits left of the point. */
function groupThousands(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thinSpace);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
