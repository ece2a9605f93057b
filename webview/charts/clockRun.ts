import type { Clocks, TokenStrip } from '../../src/protocol/snapshot';
import { positionAt } from '../tokenLookup';
import type { ClockToken } from './clockFaces';

/** Positions a second that hands can run. */
export const speeds = [10, 100, 1000] as const;

/** How many steps have been made some time after a start, with `from` steps made before; never more than `most`. */
export const stepsAfter = (milliseconds: number, perSecond: number, from: number, most: number): number =>
  Math.min(most, from + Math.floor((milliseconds * perSecond) / 1000));

interface Run {
  readonly clocks: Clocks;
  readonly tokens: TokenStrip;
  /** The token that the hands run on from. */
  readonly start: number;
  readonly trainedLength: number | undefined;
}

/** Coordinates of their own are known for tokens only: hands then run from token to token. */
const isByToken = ({ clocks }: Run): boolean => clocks.coordinates !== undefined;

/**
 * How far hands run: to the last position that was trained, or for ever where they start beyond it or no length is
 * known; by tokens, to the last one.
 */
export function mostSteps(run: Run): number {
  const { tokens, start, trainedLength = 0 } = run;
  if (isByToken(run)) return Math.max(0, tokens.shown - 1 - start);
  const left = trainedLength - 1 - positionAt(tokens, start);
  return left > 0 ? left : Infinity;
}

/** Where the hands are after some steps: not always at a token that is there. */
export function placeAfter(run: Run, steps: number): ClockToken {
  const { tokens, start } = run;
  const token = start + steps;
  return { token, position: isByToken(run) ? positionAt(tokens, token) : positionAt(tokens, start) + steps };
}

/** The token at that place, if there is one. */
export function tokenAfter(run: Run, steps: number): number | undefined {
  const { token, position } = placeAfter(run, steps);
  return token < run.tokens.shown && positionAt(run.tokens, token) === position ? token : undefined;
}
