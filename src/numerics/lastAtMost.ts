/** The last index whose start is at most x, by bisection; 0 where there is none. `starts` increase. */
export function lastAtMost(starts: ArrayLike<number>, x: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= x) low = middle;
    else high = middle - 1;
  }
  return low;
}
