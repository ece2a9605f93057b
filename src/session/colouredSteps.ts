import { symmetricRange } from '../analysis/cells';
import type { Steps } from '../numerics/steps';
import type { Grid } from '../protocol/snapshot';

/** The colour range of a whole picture, once it is known. */
export interface HeldRange {
  range?: Grid['range'] | undefined;
}

interface ColouredInput {
  readonly whole: () => Steps<Grid | undefined>;
  /** Of what is in sight; undefined where that is the whole. */
  readonly part: (() => Steps<Grid | undefined>) | undefined;
  /** Colours span the values in sight. */
  readonly fit: boolean;
  /** Kept while the whole stays the same. */
  readonly held: HeldRange;
}

/**
 * What is in sight of a picture, in the colours of the whole, so that a value keeps its colour while one zooms; where
 * cells of the whole are means, and single values in sight lie beyond them, in a range that holds these too.
 */
export function* colouredSteps({ whole, part, fit, held }: ColouredInput): Steps<Grid | undefined> {
  if (!part) {
    const grid = yield* whole();
    held.range = grid?.range;
    return grid;
  }
  const grid = yield* part();
  // Colours that go round have no range.
  if (!grid || grid.strengths) return grid;
  if (fit) return { ...grid, range: symmetricRange(grid.values) };
  held.range ??= (yield* whole())?.range;
  return { ...grid, range: around(grid.range, held.range ?? grid.range) };
}

const around = (one: Grid['range'], other: Grid['range']): Grid['range'] => [
  Math.min(one[0], other[0]),
  Math.max(one[1], other[1]),
];
