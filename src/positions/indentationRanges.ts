import type { NestedRange } from './symbolRange';
import { lineStarts } from './textCuts';

/** Python's: a tab leads to the next multiple of 8. */
const tabWidth = 8;

interface Line extends NestedRange {
  end: number;
  readonly indentation: number;
  readonly children: Line[];
}

/**
 * The tree that indentation draws: every line with text is a range, up to the start of the next line that is not deeper,
 * and those that are deeper are in it. Blank lines belong to the line before them.
 */
export function indentationRanges(text: string): NestedRange[] {
  const roots: Line[] = [];
  const open: Line[] = [];
  const starts = [0, ...lineStarts(text)];
  starts.forEach((start, number) => {
    const indent = /^[^\S\r\n]*/.exec(text.slice(start, starts[number + 1]))?.[0] ?? '';
    if (/^[\r\n]?$/.test(text.charAt(start + indent.length))) return;
    const indentation = widthOf(indent);
    for (let last = open.at(-1); last && last.indentation >= indentation; last = open.at(-1)) {
      last.end = start;
      open.pop();
    }
    const line: Line = { start, end: text.length, indentation, children: [] };
    (open.at(-1)?.children ?? roots).push(line);
    open.push(line);
  });
  return roots;
}

function widthOf(indent: string): number {
  let width = 0;
  for (const sign of indent) width = sign === '\t' ? (Math.floor(width / tabWidth) + 1) * tabWidth : width + 1;
  return width;
}
