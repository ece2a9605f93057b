import { classOf, lineBreak, space } from './characterClass';

/** Where the pre-token that starts at `start` ends; `start` lies before the end of the text. */
export type EndOfPretoken = (text: string, start: number) => number;

/** The class of the character at an offset; 0, which is no class, at the end of the text. */
export function classAt(text: string, at: number): number {
  return at < text.length ? classOf(text.codePointAt(at)!) : 0;
}

/** The offset behind the character at an offset. */
export function behind(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? at + 2 : at + 1;
}

/** Where the run of characters of the given classes that starts at `start` ends. */
export function endOfRun(text: string, start: number, classes: number): number {
  let at = start;
  while (at < text.length) {
    const codePoint = text.codePointAt(at)!;
    if ((classOf(codePoint) & classes) === 0) break;
    at += codePoint > 0xffff ? 2 : 1;
  }
  return at;
}

/** `\s+(?!\S)|\s+`: white space, but its last character is left to the word that follows. */
export function endOfSpace(text: string, start: number): number {
  const end = endOfRun(text, start, space);
  return end < text.length && end - start > 1 ? end - 1 : end;
}

/** `\s*[\r\n]+|\s+(?!\S)|\s+`: as above, but white space with line breaks ends behind the last of them. */
export function endOfLinesOrSpace(text: string, start: number): number {
  const end = endOfRun(text, start, space);
  for (let at = end; at > start; at--) {
    if (classAt(text, at - 1) === lineBreak) return at;
  }
  return end < text.length && end - start > 1 ? end - 1 : end;
}

/**
 * `'s|'t|'re|'ve|'m|'ll|'d`: where the contraction at `start` ends, or `start` if there is none. When case is ignored,
 * `ſ` is an `s`, as Unicode folds it.
 */
export function endOfContraction(text: string, start: number, ignoreCase: boolean): number {
  if (text[start] !== "'") return start;
  const two = text.slice(start + 1, start + 3);
  const letters = ignoreCase ? two.toLowerCase().replace('ſ', 's') : two;
  if (/^[stmd]/.test(letters)) return start + 2;
  return /^(re|ve|ll)/.test(letters) ? start + 3 : start;
}
