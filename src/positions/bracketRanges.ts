import type { NestedRange } from './symbolRange';

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

interface Bracket extends NestedRange {
  end: number;
  readonly closes: string;
  readonly children: Bracket[];
}

/**
 * The tree of brackets `()`, `[]` and `{}`: each pair is a range, both brackets included. One that is never closed ends
 * where the pair around it does, or with the text; one that was never opened is a sign like any other. Brackets in
 * strings and comments count too, for which they are depends on the language.
 */
export function bracketRanges(text: string): NestedRange[] {
  const roots: Bracket[] = [];
  const open: Bracket[] = [];
  for (const { 0: sign, index } of text.matchAll(/[()[\]{}]/g)) {
    const closes = closing[sign];
    if (closes !== undefined) {
      const bracket: Bracket = { start: index, end: text.length, closes, children: [] };
      (open.at(-1)?.children ?? roots).push(bracket);
      open.push(bracket);
      continue;
    }
    const opened = open.findLastIndex((bracket) => bracket.closes === sign);
    if (opened < 0) continue;
    const [pair, ...unclosed] = open.splice(opened);
    for (const bracket of unclosed) bracket.end = index;
    if (pair) pair.end = index + 1;
  }
  return roots;
}
