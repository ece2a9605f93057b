import { coordinatePositions } from './coordinatePositions';
import type { Positions } from './positions';
import type { NestedRange } from './symbolRange';
import { tokenPlaces, type TextTokens } from './textTokens';

export interface TreeOptions {
  /** Levels that are told apart, at least 1; what is deeper has the path of its ancestor there. */
  readonly depth: number;
  /** Whether a token is a child of its innermost range too, so that no two tokens share a path. */
  readonly leaves: boolean;
}

/**
 * The path of each token from the root of a tree of ranges to the innermost one that holds it (Shiv and Quirk 2019):
 * `level1`, `level2` … say which child to take, from 0, and are NaN after the path's end. A token outside of all ranges
 * is at the root and has none.
 * @param roots the children of the root, in the order of the text.
 */
export function treePositions(tokens: TextTokens, roots: readonly NestedRange[], options: TreeOptions): Positions {
  const places = tokenPlaces(tokens);
  const levels: Float64Array[] = [];
  const choose = (level: number, token: number, child: number): void => {
    levels[level] ??= new Float64Array(places.length).fill(NaN);
    levels[level][token] = child;
  };
  const descend = (children: readonly NestedRange[], from: number, to: number, level: number): void => {
    let [next, child] = [0, 0];
    for (let token = from; token < to;) {
      const place = places[token] ?? 0;
      for (; (children[next]?.end ?? Infinity) <= place; next++) child++;
      const range = children[next];
      if (range === undefined || place < range.start) {
        if (options.leaves) choose(level, token, child++);
        token++;
        continue;
      }
      const first = token;
      for (; token < to && (places[token] ?? 0) < range.end; token++) choose(level, token, child);
      if (level + 1 < options.depth) descend(range.children, first, token, level + 1);
    }
  };
  descend(roots, 0, places.length, 0);
  if (levels.length === 0) levels.push(new Float64Array(places.length).fill(NaN));
  return coordinatePositions(
    levels.map((_, level) => `level${level + 1}`),
    levels,
  );
}
