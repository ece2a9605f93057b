import { say, translated } from '../words/say';
import { RuleError } from './ruleError';
import type { SymbolRange } from './symbolRange';
import type { TextTokens } from './textTokens';

/** What a rule may look at: T tokens, and as much about them as is known. */
export interface TokenizedDocument {
  /** T */
  readonly count: number;
  /** The ids of the tokens. */
  readonly ids?: ArrayLike<number>;
  readonly tokens?: TextTokens;
  /** Functions and other symbols of the text, where somebody was asked for them. */
  readonly symbols?: readonly SymbolRange[];
}

/** @throws RuleError where only the number of tokens is known. */
export function idsOf({ ids }: TokenizedDocument, rule: string): ArrayLike<number> {
  if (ids) return ids;
  throw new RuleError(say`${translated(rule)} reads the ids of tokens, but only their number is known.`);
}

/** @throws RuleError where the text is not known. */
export function textOf({ tokens }: TokenizedDocument, rule: string): TextTokens {
  if (tokens) return tokens;
  throw new RuleError(say`${translated(rule)} reads the text of a document, but there is none.`);
}

/** @throws RuleError where the document has none. */
export function symbolsOf({ symbols = [] }: TokenizedDocument, rule: string): readonly SymbolRange[] {
  if (symbols.length > 0) return symbols;
  throw new RuleError(
    say`${translated(rule)} reads the functions and other symbols that the editor knows of a document, but this one has none.`,
  );
}
