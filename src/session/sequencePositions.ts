import { indexPositions } from '../positions/indexPositions';
import type { Positions } from '../positions/positions';
import { positionsOf } from '../positions/resolveRule';
import type { RuleSpec } from '../positions/rule';
import { RuleError } from '../positions/ruleError';
import { ruleById } from '../positions/rules';
import { say } from '../words/say';
import type { Sequence } from './sequence';
import type { Settings } from './settings';

/** The positions of the tokens of a sequence. */
export interface SequencePositions {
  readonly positions: Positions;
  /** One sentence, where the rule of the settings cannot be followed: tokens are then counted. */
  readonly problem?: string;
}

type PositionSettings = Pick<Settings, 'positions' | 'positionOffset'>;

/** Whether a rule reads the symbols of the document. */
export function readsSymbols(spec: RuleSpec): boolean {
  return ruleById(spec.rule)?.readsSymbols(spec) ?? false;
}

/** What was computed last for a sequence: pictures, hovers and the status bar ask for the same again and again. */
const last = new WeakMap<Sequence['tokens'], { readonly key: unknown[]; readonly value: SequencePositions }>();

/** The positions that the settings' rule gives the tokens of a sequence. */
export function sequencePositions(sequence: Sequence, settings: PositionSettings): SequencePositions {
  const { tokens, symbols } = sequence;
  const key = [symbols, settings.positions, settings.positionOffset];
  const known = last.get(tokens);
  if (known && key.every((part, index) => part === known.key[index])) return known.value;
  const value = compute(sequence, settings);
  last.set(tokens, { key, value });
  return value;
}

function compute(
  { tokens, symbols, withoutText }: Sequence,
  { positions: spec, positionOffset }: PositionSettings,
): SequencePositions {
  const { count, ids } = tokens;
  // The index rule without an offset of its own has that of the older setting.
  const counted = spec.rule === 'index' && spec.offset === undefined ? { ...spec, offset: positionOffset } : spec;
  try {
    return { positions: positionsOf(withoutText ? { count } : { count, ids, tokens, symbols }, counted) };
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return {
      positions: indexPositions(count, positionOffset),
      problem: say`${error.message} Tokens are counted instead.`,
    };
  }
}
