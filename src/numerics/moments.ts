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

/** Blocks of so many values have their moments kept. */
const blockSizes = [16, 64, 512];

/**
 * Moments of `value` that look at each value once, and at those near the ends of a stretch again: whole blocks in between
 * are kept. What is kept takes about a byte and a half a value.
 */
export function momentSums(value: (n: number) => number): MomentsOf {
  const add = blockSizes.reduce(inBlocks, oneByOne(value));
  return (first, count) => {
    const sums = { count: 0, sum: 0, places: 0, moment: 0 };
    add(first, count, 0, sums);
    return sums;
  };
}

/** The same moments, the last few of them kept: blocks of a matrix beside each other share stretches. */
export function lastKept(of: MomentsOf): MomentsOf {
  const last: { readonly first: number; readonly count: number; readonly moments: Moments }[] = [];
  return (first, count) => {
    const known = last.find((one) => one.first === first && one.count === count);
    if (known) return known.moments;
    const moments = of(first, count);
    if (last.unshift({ first, count, moments }) > 4) last.pop();
    return moments;
  };
}

type Sums = { -readonly [Part in keyof Moments]: number };

/** Adds the values at first … first + count − 1 to sums whose k is `place` at the first of them. */
type Add = (first: number, count: number, place: number, sums: Sums) => void;

function oneByOne(value: (n: number) => number): Add {
  return (first, count, place, sums) => {
    for (let k = 0; k < count; k++) {
      const here = value(first + k);
      if (Number.isNaN(here)) continue;
      sums.count++;
      sums.sum += here;
      sums.places += place + k;
      sums.moment += (place + k) * here;
    }
  };
}

/** The same, the moments of every whole block (from a multiple of `size` on) without a gap being kept. */
function inBlocks(add: Add, size: number): Add {
  const addBlock = keptBlocks(add, size);
  return (first, count, place, sums) => {
    const start = Math.ceil(first / size) * size;
    const end = Math.floor((first + count) / size) * size;
    if (start >= end) {
      add(first, count, place, sums);
      return;
    }
    add(first, start - first, place, sums);
    for (let block = start; block < end; block += size) addBlock(block, place + block - first, sums);
    add(end, first + count - end, place + end - first, sums);
  };
}

/** Blocks that room is made for together. */
const page = 256;

/** Adds the block that starts at a multiple of `size`. */
function keptBlocks(add: Add, size: number): (first: number, place: number, sums: Sums) => void {
  const places = (size * (size - 1)) / 2;
  /** By block its sum and its moment, and whether they are known. */
  const pages = new Map<number, { readonly numbers: Float64Array; readonly isKnown: Uint8Array }>();
  return (first, place, sums) => {
    const name = Math.floor(first / size / page);
    const at = first / size - name * page;
    let known = pages.get(name);
    if (!known) pages.set(name, (known = { numbers: new Float64Array(2 * page), isKnown: new Uint8Array(page) }));
    const { numbers, isKnown } = known;
    if (isKnown[at] === 0) {
      const own = { count: 0, sum: 0, places: 0, moment: 0 };
      add(first, size, 0, own);
      if (own.count < size) {
        add(first, size, place, sums);
        return;
      }
      isKnown[at] = 1;
      numbers[2 * at] = own.sum;
      numbers[2 * at + 1] = own.moment;
    }
    sums.count += size;
    sums.sum += numbers[2 * at]!;
    sums.places += place * size + places;
    sums.moment += numbers[2 * at + 1]! + place * numbers[2 * at]!;
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
