/** Of some values: their sum, and the least and the greatest of them, Infinity and −Infinity where there are none. */
export type RangeSummary = readonly [sum: number, least: number, greatest: number];

/** Values whose extremes are kept together. */
const chunk = 16;

/** The summary of the values at from … from + count − 1; sums cost a subtraction, and extremes what two chunks have. */
export function rangeSummaries(values: Float64Array): (from: number, count: number) => RangeSummary {
  const before = new Float64Array(values.length + 1);
  for (let index = 0; index < values.length; index++) before[index + 1] = before[index]! + values[index]!;
  const size = Math.floor(values.length / chunk);
  const [leasts, greatests] = [new Float64Array(size), new Float64Array(size)];
  for (let index = 0; index < size; index++) {
    const within = values.subarray(index * chunk, (index + 1) * chunk);
    leasts[index] = leastAmong(within, 0, chunk);
    greatests[index] = greatestAmong(within, 0, chunk);
  }
  return (from, count) => {
    const end = from + count;
    const sum = before[end]! - before[from]!;
    const [first, last] = [Math.ceil(from / chunk), Math.floor(end / chunk)];
    if (first >= last) return [sum, leastAmong(values, from, end), greatestAmong(values, from, end)];
    const [head, tail] = [first * chunk, last * chunk];
    return [
      sum,
      Math.min(leastAmong(values, from, head), leastAmong(leasts, first, last), leastAmong(values, tail, end)),
      Math.max(
        greatestAmong(values, from, head),
        greatestAmong(greatests, first, last),
        greatestAmong(values, tail, end),
      ),
    ];
  };
}

function leastAmong(values: Float64Array, from: number, end: number): number {
  let least = Infinity;
  for (let index = from; index < end; index++) if (values[index]! < least) least = values[index]!;
  return least;
}

function greatestAmong(values: Float64Array, from: number, end: number): number {
  let greatest = -Infinity;
  for (let index = from; index < end; index++) if (values[index]! > greatest) greatest = values[index]!;
  return greatest;
}
