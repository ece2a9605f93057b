import { cutsAt } from './cuts';
import type { Tokens } from './tokens';

/** Whether a token holds only a part of its first or last character, so that it has no text of its own. */
export function isPartial(tokens: Tokens, index: number): boolean {
  return cutsAt(tokens, index) !== 0;
}
