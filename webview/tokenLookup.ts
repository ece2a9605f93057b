import { coordinatePositions } from '../src/positions/coordinatePositions';
import { indexPositions } from '../src/positions/indexPositions';
import type { Positions } from '../src/positions/positions';
import type { TokenStrip, TokenWindow } from '../src/protocol/snapshot';

/** One token of which the message has more than the position. */
export interface KnownToken {
  readonly text: string;
  readonly id: number;
  /** As in `Tokens.cuts`. */
  readonly cuts: number;
}

/** What the message says of a token; undefined for one outside its windows, and where there is no text. */
export function knownToken(strip: TokenStrip, token: number): KnownToken | undefined {
  const window = [strip, ...strip.others].find((one) => holds(one, token));
  if (!window) return undefined;
  const at = token - window.start;
  return {
    text: window.text.slice(window.starts[at], window.ends[at]),
    id: window.ids[at] ?? 0,
    cuts: window.cuts[at] ?? 0,
  };
}

/** Whether a window has the texts of tokens from … to. */
export const holds = ({ start, starts }: TokenWindow, from: number, to = from): boolean =>
  from >= start && to < start + starts.length;

/** The positions of the shown tokens. */
export function positionsOf({ axes, positions, coordinates, first, shown }: TokenStrip): Positions {
  return first === undefined ? coordinatePositions(axes, [positions, ...coordinates]) : indexPositions(shown, first);
}

/** The position of a token, its first coordinate: NaN where it has none. */
export const positionAt = ({ first, positions }: TokenStrip, token: number): number =>
  first === undefined ? (positions[token] ?? NaN) : first + token;

/** The coordinates of a token, axis by axis. */
export const coordinatesAt = (strip: TokenStrip, token: number): number[] => [
  positionAt(strip, token),
  ...strip.coordinates.map((onAxis) => onAxis[token] ?? NaN),
];
