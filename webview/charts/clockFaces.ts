import type { Clocks } from '../../src/protocol/snapshot';
import { angleAt } from '../../src/schemes/coordinates';

/** One dial: the hand of a pair at the cursor's place, against the reference's. */
export interface ClockFace {
  readonly pair: number;
  /** The axis that the pair reads, where there are several. */
  readonly axis: string | undefined;
  /** Where the cursor's token is on that axis; NaN where it has no place, undefined without a cursor. */
  readonly place: number | undefined;
  readonly wavelength: number;
  /** Radians, counted from no turn; undefined without a cursor. */
  readonly angle: number | undefined;
  readonly reference: number;
  /** Never one whole turn within the trained length. */
  readonly neverTurns: boolean;
  /** The middles of its two dimensions, as shares of all that are turned. */
  readonly lies: readonly [number, number];
}

/** One of the shown tokens. */
export interface ClockToken {
  readonly token: number;
  readonly position: number;
}

export interface ClockPositions {
  readonly cursor: ClockToken | undefined;
  readonly reference: ClockToken;
  readonly trainedLength: number | undefined;
}

/** The dials of the given pairs, fast to slow as the pairs are. */
export function clockFaces(clocks: Clocks, pairs: Iterable<number>, positions: ClockPositions): ClockFace[] {
  const { cursor, reference, trainedLength = Infinity } = positions;
  const turned = 1 + clocks.dimensions.reduce((most, dimension) => Math.max(most, dimension), 0);
  const shareOf = (index: number): number => ((clocks.dimensions[index] ?? NaN) + 0.5) / turned;
  return Array.from(pairs, (pair) => {
    const wavelength = (2 * Math.PI) / (clocks.inverseFrequencies[pair] ?? NaN);
    const axis = clocks.axisOf?.[pair] ?? 0;
    const place = cursor && placeOf(clocks, cursor, axis);
    return {
      pair,
      axis: clocks.axes?.[axis],
      place,
      wavelength,
      angle: place === undefined ? undefined : angleAt(clocks, place, pair),
      reference: angleAt(clocks, placeOf(clocks, reference, axis), pair),
      neverTurns: trainedLength !== Infinity && wavelength > trainedLength,
      lies: [shareOf(2 * pair), shareOf(2 * pair + 1)] as const,
    };
  });
}

function placeOf({ axes, coordinates }: Clocks, { token, position }: ClockToken, axis: number): number {
  if (!axes || !coordinates) return position;
  return coordinates[(axis * coordinates.length) / axes.length + token] ?? NaN;
}
