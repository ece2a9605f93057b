import type { Clocks } from '../../src/protocol/snapshot';

/** One dial: the hand of a pair at the cursor's position, against the reference's. */
export interface ClockFace {
  readonly pair: number;
  readonly wavelength: number;
  /** Radians, counted from position 0; undefined without a cursor. */
  readonly angle: number | undefined;
  readonly reference: number;
  /** Never one whole turn within the trained length. */
  readonly neverTurns: boolean;
}

export interface ClockPositions {
  readonly cursor: number | undefined;
  readonly reference: number;
  readonly trainedLength: number | undefined;
}

/** The dials of the given pairs, fast to slow as the pairs are. */
export function clockFaces(clocks: Clocks, pairs: Iterable<number>, positions: ClockPositions): ClockFace[] {
  const { cursor, reference, trainedLength = Infinity } = positions;
  return Array.from(pairs, (pair) => {
    const frequency = clocks.inverseFrequencies[pair] ?? NaN;
    const wavelength = (2 * Math.PI) / frequency;
    return {
      pair,
      wavelength,
      angle: cursor === undefined ? undefined : cursor * frequency,
      reference: reference * frequency,
      neverTurns: trainedLength !== Infinity && wavelength > trainedLength,
    };
  });
}

/** Where dials stand: left to right, then top to bottom, centred, in CSS pixels. */
export interface ClockLayout {
  readonly columns: number;
  readonly cell: number;
  readonly radius: number;
  readonly rowHeight: number;
  readonly height: number;
}

const smallestCell = 50;
const largestCell = 66;

export function clockLayout(count: number, width: number, fontSize: number): ClockLayout {
  const fitting = Math.max(1, Math.min(count, Math.floor(width / smallestCell)));
  // Rows of equal length where that is possible: 8 clocks in a width for 5 are 4 and 4.
  const columns = Math.max(1, Math.ceil(count / Math.ceil(count / fitting)));
  const cell = Math.min(largestCell, width / columns);
  const radius = Math.min(20, cell / 2 - 6);
  const rowHeight = 2 * radius + fontSize + 14;
  return { columns, cell, radius, rowHeight, height: Math.ceil(count / columns) * rowHeight };
}

/** Centre of the dial at an index, in CSS pixels. */
export function clockCentre(layout: ClockLayout, index: number, width: number): readonly [number, number] {
  const { columns, radius, rowHeight } = layout;
  // The first column stands at the left edge and the last at the right, however wide the page is.
  const step = width / columns;
  return [(index % columns) * step + step / 2, Math.floor(index / columns) * rowHeight + radius + 3];
}
