/** A stretch of a text, UTF-16 offsets [start, end), that holds others, one after the other. */
export interface NestedRange {
  readonly start: number;
  readonly end: number;
  readonly children: readonly NestedRange[];
}

/** What an editor knows of a document's structure: a function (or method), or anything else with a name. */
export interface SymbolRange extends NestedRange {
  readonly kind: 'function' | 'other';
  readonly children: readonly SymbolRange[];
}

/**
 * Flat ranges as nested ones, in the order of the text: a range is a child of the smallest one that holds it. What crosses
 * the end of a range that starts before it is cut there.
 */
export function nested(flat: readonly Omit<SymbolRange, 'children'>[]): SymbolRange[] {
  const inOrder = [...flat].sort((a, b) => a.start - b.start || b.end - a.end);
  const roots: Growing[] = [];
  const open: Growing[] = [];
  for (const { kind, start, end } of inOrder) {
    while ((open.at(-1)?.end ?? Infinity) <= start) open.pop();
    const parent = open.at(-1);
    const range: Growing = { kind, start, end: Math.min(end, parent?.end ?? end), children: [] };
    (parent?.children ?? roots).push(range);
    open.push(range);
  }
  return roots;
}

interface Growing extends SymbolRange {
  readonly children: Growing[];
}
