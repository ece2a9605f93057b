/** The ends of a value axis and its round values. */
export interface ValueAxis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/** Air above and below the lines, as a share of their range. */
const air = 0.05;

/** An axis that holds all values with a little air, with about `most` round ticks inside. */
export function valueAxis(low: number, high: number, most: number): ValueAxis {
  if (!(high >= low)) return { min: 0, max: 1, ticks: [0, 1] };
  // A constant stands in the middle.
  const room = high > low ? air * (high - low) : 1;
  const [min, max] = [low - room, high + room];
  const step = roundStep((max - min) / most);
  const first = Math.ceil(min / step);
  const count = Math.floor(max / step) - first + 1;
  return { min, max, ticks: Array.from({ length: count }, (_, index) => roundTo(first + index, step)) };
}

/** The smallest of 1, 2, 5, 10 … times a power of ten that is not below `step`. */
function roundStep(step: number): number {
  const decade = 10 ** Math.floor(Math.log10(step));
  return decade * ([1, 2, 5].find((factor) => factor * decade >= step * (1 - 1e-9)) ?? 10);
}

/** `index * step` without the tail of a binary fraction. */
const roundTo = (index: number, step: number): number => Number((index * step).toPrecision(12));
