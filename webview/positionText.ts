import { positionWords, shortPosition } from '../src/positions/positionWords';
import type { TokenStrip } from '../src/protocol/snapshot';
import { coordinatesAt } from './tokenLookup';

/** Where a token is, in words: its position, or `line 3 · column 5`. */
export function positionText(tokens: TokenStrip, token: number): string {
  return positionWords(tokens.axes, coordinatesAt(tokens, token));
}

/** The same in as little room as there is on a chip: `7`, or `3,5`. */
export function positionOnChip(tokens: TokenStrip, token: number): string {
  return shortPosition(coordinatesAt(tokens, token));
}
