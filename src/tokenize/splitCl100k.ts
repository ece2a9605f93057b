import { behind, classAt, endOfContraction, endOfLinesOrSpace, endOfRun } from './scan';
import { blank, letter, lineBreak, number, symbol } from './characterClass';

/**
 * The pattern of GPT-4, scanned by hand because a regular expression overflows its stack on megabytes of letters:
 * `(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+`
 */
export function splitCl100k(text: string, start: number): number {
  const contraction = endOfContraction(text, start, true);
  if (contraction > start) return contraction;
  const first = classAt(text, start);
  const word = first & (symbol | blank) ? behind(text, start) : start;
  if (classAt(text, word) & letter) return endOfRun(text, word, letter);
  if (first & number) return endOfDigits(text, start);
  return endOfSymbols(text, start, lineBreak) ?? endOfLinesOrSpace(text, start);
}

/** `\p{N}{1,3}` */
export function endOfDigits(text: string, start: number): number {
  let at = start;
  for (let digits = 0; digits < 3 && classAt(text, at) & number; digits++) at = behind(text, at);
  return at;
}

/** ` ?[^\s\p{L}\p{N}]+` and the closing characters that follow; undefined if there are no symbols. */
export function endOfSymbols(text: string, start: number, closing: number): number | undefined {
  const body = text[start] === ' ' ? start + 1 : start;
  const end = endOfRun(text, body, symbol);
  return end > body ? endOfRun(text, end, closing) : undefined;
}
