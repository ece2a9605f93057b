import type { TokenDescription } from '../session/tokenDescription';

const width = 300;
const height = 52;
/** Seen on light and dark hovers alike. */
const ink = '#8a8a8a';
const positive = '#e08b2c';
const negative = '#3f8ae0';
const dials = 6;
const mostBars = 96;

/**
 * A small picture of what a token's position becomes, as SVG text: clocks where there are sin/cos pairs, bars of the
 * vector or of the biases otherwise. Undefined where there is nothing to draw. Holds numbers only, no text of the user's.
 */
export function tokenPicture({ pairs, vector, biases }: TokenDescription): string | undefined {
  const shapes = pairs ? clocks(pairs) : bars(vector ?? biases ?? new Float64Array());
  if (shapes === '') return undefined;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes}</svg>`;
}

/** Dials spread over the spectrum, fast to slow. The hand starts at three o'clock and turns counter-clockwise, as angles do. */
function clocks(pairs: readonly { angle: number }[]): string {
  const shown = Math.min(dials, pairs.length);
  const radius = height / 2 - 3;
  return Array.from({ length: shown }, (_, dial) => {
    const pair = shown === 1 ? 0 : Math.round((dial * (pairs.length - 1)) / (shown - 1));
    const angle = pairs[pair]?.angle ?? 0;
    const x = ((dial + 0.5) * width) / dials;
    const y = height / 2;
    const hand = `x2="${round(x + radius * Math.cos(angle))}" y2="${round(y - radius * Math.sin(angle))}"`;
    return (
      `<circle cx="${round(x)}" cy="${y}" r="${radius}" fill="none" stroke="${ink}"/>` +
      `<line x1="${round(x)}" y1="${y}" ${hand} stroke="${positive}" stroke-width="2.5" stroke-linecap="round"/>`
    );
  }).join('');
}

function bars(values: Float64Array): string {
  const shown = values.subarray(0, mostBars);
  const largest = shown.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return '';
  const step = width / shown.length;
  const middle = height / 2;
  return Array.from(shown, (value, index) => {
    const length = (Math.abs(value) / largest) * (middle - 1);
    const top = value > 0 ? middle - length : middle;
    const color = value > 0 ? positive : negative;
    return `<rect x="${round(index * step)}" y="${round(top)}" width="${round(step * 0.8)}" height="${round(length)}" fill="${color}"/>`;
  }).join('');
}

const round = (value: number): string => String(Math.round(value * 100) / 100);
