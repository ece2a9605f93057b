/** A node of a tree: the choice of child at every edge from the root to it. */
export type TreePath = readonly number[];

/**
 * The last `edges` choices on the path to node `index` ≥ 0 of the complete tree of this branching, in level order: the
 * root is 0, then its children from first to last, then theirs.
 */
export function levelOrderPath(index: number, branching: number, edges: number): TreePath {
  const path: number[] = [];
  for (let node = index; node > 0 && path.length < edges; node = parentOf(node, branching)) {
    path.push((node - 1) % branching);
  }
  return path.reverse();
}

/** The choice of child at edge 0, 1, 2 … from the root on the way to node `index`; NaN where the path has ended. */
export function levelOrderChoice(index: number, branching: number, edge: number): number {
  const level = levelOf(index, branching);
  if (edge >= level) return NaN;
  // A path without branches is as long as its index.
  return branching === 1 ? 0 : levelOrderPath(index, branching, level - edge)[0]!;
}

/** How many edges lie between the root and node `index`. */
function levelOf(index: number, branching: number): number {
  if (branching === 1) return index;
  let level = 0;
  for (let node = index; node > 0; node = parentOf(node, branching)) level++;
  return level;
}

function parentOf(node: number, branching: number): number {
  return Math.floor((node - 1) / branching);
}
