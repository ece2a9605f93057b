import type { Positions } from '../positions/positions';
import type { Axes } from './axes';
import { levelOrderChoice, levelOrderPath, type TreePath } from './treePath';

/** Axis k holds the choice of child at edge k from the root: NaN where the path has ended. */
const nameOf = (edge: number): string => `level${edge}`;

/** The first `depth` choices on the paths of a tree; a plain position is a node of the complete tree in level order. */
export function treeAxes(branching: number, depth: number): Axes {
  return {
    names: Array.from({ length: depth }, (_, axis) => nameOf(axis + 1)),
    at: (index, axis) => (isWhole(index) ? levelOrderChoice(index, branching, axis) : NaN),
  };
}

/** The last `depth` choices on the path of a token; undefined where it is not a node of such a tree. */
export function treePathOf(
  positions: Positions,
  token: number,
  branching: number,
  depth: number,
): TreePath | undefined {
  if (!positions.axes.includes(nameOf(1))) {
    const index = positions.at(token);
    return isWhole(index) ? levelOrderPath(index, branching, depth) : undefined;
  }
  const path: number[] = [];
  for (let edge = 1; positions.axes.includes(nameOf(edge)); edge++) {
    const child = positions.at(token, positions.axes.indexOf(nameOf(edge)));
    if (Number.isNaN(child)) break;
    if (!isWhole(child) || child >= branching) return undefined;
    path.push(child);
  }
  return path.slice(-depth);
}

function isWhole(index: number): boolean {
  return Number.isSafeInteger(index) && index >= 0;
}
