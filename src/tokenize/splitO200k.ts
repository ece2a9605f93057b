import { behind, classAt, endOfContraction, endOfLinesOrSpace, endOfRun } from './scan';
import { blank, lineBreak, lower, mark, number, slash, symbol, uncased, upper } from './characterClass';
import { endOfDigits, endOfSymbols } from './splitCl100k';

const heads = upper | uncased | mark;
const tails = lower | uncased | mark;

/**
 * The pattern of GPT-4o, scanned by hand because a regular expression overflows its stack on megabytes of letters:
 * `[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|`
 * `[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|`
 * `\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+`
 */
export function splitO200k(text: string, start: number): number {
  const first = classAt(text, start);
  const word = first & (symbol | blank) ? behind(text, start) : start;
  // A mark may stand before the word or be its first letter: in that order, for each form of a word.
  const end =
    endOfCapitalised(text, word) ??
    endOfCapitalised(text, start) ??
    endOfCapitals(text, word) ??
    endOfCapitals(text, start);
  if (end !== undefined) return endOfContraction(text, end, true);
  if (first & number) return endOfDigits(text, start);
  return endOfSymbols(text, start, lineBreak | slash) ?? endOfLinesOrSpace(text, start);
}

/** `heads* tails+`: a word that does not end in a capital. */
function endOfCapitalised(text: string, start: number): number | undefined {
  const middle = endOfRun(text, start, heads);
  const end = endOfRun(text, middle, tails);
  if (end > middle) return end;
  // Only capitals at the end: give them back, up to the last character that can be a tail.
  for (let at = middle; at > start; at = before(text, at)) {
    if (classAt(text, before(text, at)) & tails) return at;
  }
  return undefined;
}

/** `heads+ tails*`, where the other form has failed, so that there are no tails. */
function endOfCapitals(text: string, start: number): number | undefined {
  const end = endOfRun(text, start, heads);
  return end > start ? end : undefined;
}

/** The offset of the character that ends at `at`. */
function before(text: string, at: number): number {
  return at > 1 && text.codePointAt(at - 2)! > 0xffff ? at - 2 : at - 1;
}
