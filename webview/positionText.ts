import { formatNumber, noValue } from '../src/numerics/format';
import { coordinatePositions } from '../src/positions/coordinatePositions';
import type { Positions } from '../src/positions/positions';
import { positionWords } from '../src/positions/positionWords';
import type { TokenStrip } from '../src/protocol/snapshot';

/** The positions of the shown tokens. */
export function positionsOf({ axes, positions, coordinates }: TokenStrip): Positions {
  return coordinatePositions(axes, [positions, ...coordinates]);
}

/** Where a token is, in words: its position, or `line 3 · column 5`. */
export function positionText(tokens: TokenStrip, token: number): string {
  return positionWords(tokens.axes, coordinatesOf(tokens, token));
}

/** The same in as little room as there is on a chip: `7`, or `3,5`. */
export function shortPosition(tokens: TokenStrip, token: number): string {
  const known = coordinatesOf(tokens, token).filter((coordinate) => !Number.isNaN(coordinate));
  return known.length === 0 ? noValue : known.map((coordinate) => formatNumber(coordinate)).join();
}

function coordinatesOf({ positions, coordinates }: TokenStrip, token: number): number[] {
  return [positions, ...coordinates].map((onAxis) => onAxis[token] ?? NaN);
}
