import { axisRuns } from '../numerics/axisRuns';
import type { AddsEncoding, Features } from './encoding';
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
    for (let feature = 0; feature < features; feature++) {
      out[(level * branching + child) * features + feature] = weights[level * features + feature]!;
    }
  }
}

/** The first node in level order that has more edges above it than these. */
function leastNode(branching: number, edges: number): number {
  return branching === 1 ? edges + 1 : (branching ** (edges + 1) - 1) / (branching - 1);
}

/** The norms of these vectors in level order: they follow from how many edges are above a node. */
export function treeNorms({ branching, features, weights }: TreeMarks): NonNullable<AddsEncoding['norms']> {
  return Array.from({ length: weights.length / features + 1 }, (_, edges) => ({
    from: leastNode(branching, edges - 1),
    norm: Math.hypot(...weights.subarray(0, edges * features)),
  }));
}

/**
 * The same vectors of nodes in level order by the features that they are made of: an axis for each edge on the way up,
 * whose coordinate is the choice there.
 */
export function treeFeatures({ branching, features, weights }: TreeMarks): Features {
  return {
    marks: Array.from(weights).flatMap((value, index) => {
      const [level, feature] = [Math.floor(index / features), index % features];
      return Array.from({ length: branching }, (_, child) => ({
        dimension: (level * branching + child) * features + feature,
        axis: level,
        at: child,
        value,
      }));
    }),
    // Nodes from `least` on have so many edges above them, and as many follow each other that share this one.
    runs: (first, count, level) => {
      const shared = branching ** level;
      const least = leastNode(branching, level);
      const [start, end] = [Math.max(first, least), first + count];
      return start < end ? axisRuns(start - least, end - least, shared, branching) : [];
    },
    existing: (first, count) => Math.max(first + count - Math.max(first, 0), 0),
  };
}
