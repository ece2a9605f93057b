import { classAt, endOfContraction, endOfRun, endOfSpace } from './scan';
import { letter, number, space, symbol } from './characterClass';

/**
 * The pattern of GPT-2, scanned by hand because a regular expression overflows its stack on megabytes of letters:
 * `'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`
 */
export function splitR50k(text: string, start: number): number {
  const contraction = endOfContraction(text, start, false);
  if (contraction > start) return contraction;
  const body = text[start] === ' ' ? start + 1 : start;
  const first = classAt(text, body);
  if (first & letter) return endOfRun(text, body, letter);
  if (first & number) return endOfRun(text, body, number);
  if (first === 0 || first & space) return endOfSpace(text, start);
  return endOfRun(text, body, symbol);
}
