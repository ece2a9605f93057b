const chunk = 256;

/**
 * The mean of `count` rows of `width` numbers, into `out`. Rows come from `fill` in chunks, so that memory does not
 * follow `count`. Rows of NaN do not exist and are left out; NaN where none exists.
 */
export function memberMean(
  fill: (start: number, count: number, rows: Float64Array) => void,
  start: number,
  count: number,
  width: number,
  out: Float64Array,
): void {
  const rows = new Float64Array(Math.min(chunk, count) * width);
  let existing = 0;
  out.fill(0, 0, width);
  for (let done = 0; done < count; done += chunk) {
    const rowsHere = Math.min(chunk, count - done);
    fill(start + done, rowsHere, rows);
    for (let row = 0; row < rowsHere; row++) {
      const from = row * width;
      if (Number.isNaN(rows[from]!)) continue;
      existing++;
      for (let d = 0; d < width; d++) out[d]! += rows[from + d]!;
    }
  }
  for (let d = 0; d < width; d++) out[d] = existing === 0 ? NaN : out[d]! / existing;
}
