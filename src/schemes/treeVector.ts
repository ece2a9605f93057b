import type { TreePath } from './treePath';

/** What marks the choice of a child on the way up from a node. */
export interface TreeMarks {
  /** W, children of a node. */
  readonly branching: number;
  /** n, how often a choice is marked. */
  readonly features: number;
  /** (depth, n): the marks at each level, the edge next to the node first. */
  readonly weights: Float64Array;
}

/**
 * Shiv and Quirk 2019, section 3.3: weights (depth, n) tanh(p)^level · √((1 − tanh²p)·d/2) of n decays p, for a model of
 * width d.
 */
export function treeWeights(decays: ArrayLike<number>, depth: number, hiddenSize: number): Float64Array {
  const features = decays.length;
  return Float64Array.from({ length: depth * features }, (_, index) => {
    const decay = Math.tanh(decays[index % features]!);
    return decay ** Math.floor(index / features) * Math.sqrt(((1 - decay ** 2) * hiddenSize) / 2);
  });
}

/**
 * Shiv and Quirk 2019, section 3.2, into `out` (depth·W·n or more): a stack of one-hot choices of a child, the nearest
 * edge first, so that a step to a child pushes and one to the parent pops. Of a longer path the last edges count, so
 * that deep nodes share vectors.
 */
export function writeTreeVector({ branching, features, weights }: TreeMarks, path: TreePath, out: Float64Array): void {
  out.fill(0);
  const edges = Math.min(path.length, weights.length / features);
  for (let level = 0; level < edges; level++) {
    const child = path[path.length - 1 - level]!;
    const marks = weights.subarray(level * features, (level + 1) * features);
    out.set(marks, (level * branching + child) * features);
  }
}
