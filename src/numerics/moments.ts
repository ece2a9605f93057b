/** Of the values at consecutive whole numbers, k = 0 being the first: those that exist, for some may be NaN. */
export interface Moments {
  /** How many there are. */
  readonly count: number;
  /** Their sum. */
  readonly sum: number;
  /** The sum of their k. */
  readonly places: number;
  /** The sum of k × value. */
  readonly moment: number;
}

/** The moments of the values at first, first + 1, … first + count − 1. */
export type MomentsOf = (first: number, count: number) => Moments;

/** Values at whole numbers that are looked at together. */
const chunk = 16;
/** Chunks that room is made for together. */
const page = 1024;

interface Page {
  readonly sums: Float64Array;
  readonly moments: Float64Array;
  readonly isKnown: Uint8Array;
}

/**
 * Moments of `value`, which keep a sum and a moment of every sixteen values, so that a long stretch that was looked at
 * costs a sixteenth the next time, and no value at all but at its ends. It holds one byte a value.
 */
export function momentSums(value: (n: number) => number): MomentsOf {
  const pages = new Map<number, Page>();
  const pageOf = (index: number): Page => {
    const known = pages.get(index);
    if (known) return known;
    const sums = new Float64Array(page);
    const fresh = { sums, moments: new Float64Array(page), isKnown: new Uint8Array(page) };
    pages.set(index, fresh);
    return fresh;
  };
  return (first, count) => {
    const end = first + count;
    let [existing, sum, places, moment] = [0, 0, 0, 0];
    for (let n = first; n < end;) {
      if (n % chunk === 0 && n + chunk <= end) {
        const index = n / chunk;
        const { sums, moments, isKnown } = pageOf(Math.floor(index / page));
        const at = index - Math.floor(index / page) * page;
        if (isKnown[at] === 0) {
          isKnown[at] = 1;
          for (let k = 0; k < chunk; k++) {
            const here = value(n + k);
            sums[at]! += here;
            moments[at]! += k * here;
          }
        }
        // NaN where one is missing: then each is looked at.
        if (!Number.isNaN(sums[at]!)) {
          existing += chunk;
          sum += sums[at]!;
          places += chunk * (n - first) + (chunk * (chunk - 1)) / 2;
          moment += moments[at]! + (n - first) * sums[at]!;
          n += chunk;
          continue;
        }
      }
      const here = value(n);
      if (!Number.isNaN(here)) {
        existing++;
        sum += here;
        places += n - first;
        moment += (n - first) * here;
      }
      n++;
    }
    return { count: existing, sum, places, moment };
  };
}

/**
 * The mean of the values at `column − row` over all pairs of `rows` consecutive rows and `columns` consecutive columns,
 * `start` being that of the first of both; NaN where none exists. A pair of a block's a + b − 1 differences is as frequent
 * as it is long: frequencies rise by one, stay, and fall by one.
 */
export function meanOfDifferences(of: MomentsOf, start: number, rows: number, columns: number): number {
  const least = start + 1 - rows;
  const [shorter, longer] = [Math.min(rows, columns), Math.max(rows, columns)];
  const rising = of(least, shorter - 1);
  const level = of(least + shorter - 1, longer - shorter + 1);
  const falling = of(least + longer, shorter - 1);
  const existing =
    rising.places + rising.count + shorter * level.count + (shorter - 1) * falling.count - falling.places;
  const sum = rising.moment + rising.sum + shorter * level.sum + (shorter - 1) * falling.sum - falling.moment;
  return existing === 0 ? NaN : sum / existing;
}
