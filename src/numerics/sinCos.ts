/**
 * Where the sine and the cosine of pair k in row r go: `start + r * rowStride + k * pairStride` of their arrays, which
 * may be one array.
 */
export interface PairSlots {
  readonly sines: Float64Array;
  readonly cosines: Float64Array;
  readonly sineStart: number;
  readonly cosineStart: number;
  readonly rowStride: number;
  readonly pairStride: number;
}

/**
 * Rows between two exact rows. The recurrence loses about one rounding (1e-16) a row, so 64 rows stay far below the
 * rounding of the angle itself (1e-10 at position 1 000 000).
 */
const exactEvery = 64;

/**
 * Sines and cosines of `position(row) × frequencies[k]` for 0 ≤ row < rows, into `slots`.
 *
 * Where a position follows the one before it, its row is that row turned by one step (four multiplications a pair
 * instead of a sine and a cosine), started anew every 64 rows.
 */
export function fillSinCos(
  frequencies: Float64Array,
  rows: number,
  position: (row: number) => number,
  slots: PairSlots,
): void {
  if (rows < 2) {
    plainSinCos(frequencies, rows, position, slots);
    return;
  }
  const stepCos = frequencies.map(Math.cos);
  const stepSin = frequencies.map(Math.sin);
  let before = NaN;
  for (let row = 0; row < rows; row++) {
    const current = position(row);
    if (row % exactEvery !== 0 && current === before + 1) turnRow(slots, row, stepCos, stepSin);
    else exactRow(frequencies, current, row, slots);
    before = current;
  }
}

/** The obvious loop: what `fillSinCos` must equal. */
export function plainSinCos(
  frequencies: Float64Array,
  rows: number,
  position: (row: number) => number,
  slots: PairSlots,
): void {
  for (let row = 0; row < rows; row++) exactRow(frequencies, position(row), row, slots);
}

function exactRow(frequencies: Float64Array, position: number, row: number, slots: PairSlots): void {
  const { sines, cosines, pairStride } = slots;
  let s = slots.sineStart + row * slots.rowStride;
  let c = slots.cosineStart + row * slots.rowStride;
  for (let k = 0; k < frequencies.length; k++, s += pairStride, c += pairStride) {
    const angle = position * frequencies[k]!;
    sines[s] = Math.sin(angle);
    cosines[c] = Math.cos(angle);
  }
}

/** Write a row as the row above it, turned by one position. */
function turnRow(slots: PairSlots, row: number, stepCos: Float64Array, stepSin: Float64Array): void {
  const { sines, cosines, rowStride, pairStride } = slots;
  const pairs = stepCos.length;
  let s = slots.sineStart + row * rowStride;
  let c = slots.cosineStart + row * rowStride;
  for (let k = 0; k < pairs; k++, s += pairStride, c += pairStride) {
    const sine = sines[s - rowStride]!;
    const cosine = cosines[c - rowStride]!;
    const cos = stepCos[k]!;
    const sin = stepSin[k]!;
    sines[s] = sine * cos + cosine * sin;
    cosines[c] = cosine * cos - sine * sin;
  }
}
