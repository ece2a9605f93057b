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
  const [whole, last] = [Math.ceil(first / each), Math.floor(end / each)];
  // Within one coordinate.
  if (whole > last) return cycles(last, 1, end - first, size);
  return [
    ...cycles(whole - 1, 1, whole * each - first, size),
    ...cycles(whole, last - whole, each, size),
    ...cycles(last, 1, end - last * each, size),
  ].filter(({ count, times }) => count > 0 && times > 0);
}

/** The same coordinates, of which every `size`-th is 0 again. */
function cycles(from: number, count: number, times: number, size: number): readonly AxisRun[] {
  if (size === Infinity) return [{ from, count, times }];
  const start = from % size;
  if (start + count <= size) return [{ from: start, count, times }];
  const [head, tail] = [size - start, (start + count) % size];
  return [
    { from: start, count: head, times },
    { from: 0, count: size, times: (times * (count - head - tail)) / size },
    { from: 0, count: tail, times },
  ];
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
  return runs.reduce((sum, { count, times }) => sum + count * times, 0);
}
