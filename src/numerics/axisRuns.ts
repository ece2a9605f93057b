/** Coordinates that follow each other: from, from + 1 … from + count − 1, each of them that of `times` tokens. */
export interface AxisRun {
  readonly from: number;
  readonly count: number;
  readonly times: number;
}

/** Where the tokens at the plain positions first … first + count − 1 stand on an axis, but for those that have no place. */
export type RunsOf = (first: number, count: number, axis: number) => readonly AxisRun[];

/** Positions themselves. */
export const plainRuns: RunsOf = (first, count) => [{ from: first, count, times: 1 }];

/**
 * The coordinates ⌊n / each⌋ mod size of the whole numbers from first to end − 1 (≥ first), in five runs at most, however many they are.
 * `each` is whole; first ≥ 0 where there is a size.
 */
export function axisRuns(first: number, end: number, each: number, size = Infinity): readonly AxisRun[] {
  const runs: AxisRun[] = [];
  const whole = Math.ceil(first / each);
  const last = Math.floor(end / each);
  if (whole > last) {
    // Within one coordinate.
    addCycles(runs, last, 1, end - first, size);
  } else {
    addCycles(runs, whole - 1, 1, whole * each - first, size);
    addCycles(runs, whole, last - whole, each, size);
    addCycles(runs, last, 1, end - last * each, size);
  }
  return runs;
}

/** Adds coordinates of which every `size`-th is 0 again. */
function addCycles(runs: AxisRun[], from: number, count: number, times: number, size: number): void {
  if (count === 0 || times === 0) return;
  const start = size === Infinity ? from : from % size;
  if (start + count <= size) {
    runs.push({ from: start, count, times });
    return;
  }
  const tail = (start + count) % size;
  const cycles = (count - tail - (size - start)) / size;
  runs.push({ from: start, count: size - start, times });
  if (cycles > 0) runs.push({ from: 0, count: size, times: times * cycles });
  if (tail > 0) runs.push({ from: 0, count: tail, times });
}

/** In a box of these sizes, whose cells are numbered with the last axis running fastest; outside it there is no place. */
export function boxRuns(sizes: readonly number[]): RunsOf {
  const cellsFrom = (axis: number): number => sizes.slice(axis).reduce((product, size) => product * size, 1);
  return (first, count, axis) => {
    const [from, end] = [Math.max(first, 0), Math.min(first + count, cellsFrom(0))];
    return from < end ? axisRuns(from, end, cellsFrom(axis + 1), sizes[axis]) : [];
  };
}

/** How many tokens stand in runs. */
export function tokensIn(runs: readonly AxisRun[]): number {
  let tokens = 0;
  for (const { count, times } of runs) tokens += count * times;
  return tokens;
}
