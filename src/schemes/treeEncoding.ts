import { seeded } from '../numerics/random';
import { featured } from './featured';
import { givenWeights } from './givenWeights';
import { integer, numbers, optionalInteger } from '../parameters/parameters';
import { say } from '../words/say';
import { defineScheme } from './scheme';
import { seedParameter } from './seedParameter';
import { SpecError } from './specError';
import { treeAxes, treePathOf } from './treeAxes';
import { treeFeatures, treeNorms, treeWeights, writeTreeVector } from './treeVector';

/** The most numbers that a vector may have, as in other schemes. */
const largestSize = 8192;

/** Shiv and Quirk 2019. Decays are drawn as public ports draw them before training: uniform in [0.7, 0.999). */
export const treeEncoding = defineScheme({
  id: 'treeEncoding',
  name: 'Tree encoding',
  acts: 'adds',
  summary: 'Adds the path from a node of a tree up towards the root, each choice of a child marked and fading.',
  formula: 'PE = ⊕ over levels ℓ from the node up: tanh(p)^ℓ · √((1 − tanh²p)·d/2) · onehot(child_ℓ),  for each p',
  citation: {
    authors: 'Shiv, Quirk',
    title: 'Novel positional encodings to enable tree-based transformers',
    year: 2019,
    url: 'https://papers.nips.cc/paper/2019/hash/6e0917469214d8fbd8c517dcdc6b8dcf-Abstract.html',
  },
  reference: 'Shiv and Quirk 2019, section 3 (no official code; public ports)',
  parameters: {
    branching: integer({
      label: 'Branching',
      help: 'W, the most children of a node.',
      default: 2,
      minimum: 1,
      maximum: 256,
    }),
    depth: integer({
      label: 'Depth',
      help: 'Edges that count, from the node up: deeper nodes share their vectors with others.',
      default: 8,
      minimum: 1,
      maximum: 256,
    }),
    features: integer({
      label: 'Features',
      help: 'n, the decays that are learned: every choice stands in the vector so many times.',
      default: 4,
      minimum: 1,
      maximum: 256,
    }),
    hiddenSize: optionalInteger({
      label: 'Hidden size',
      help: 'd, the model dimension: counts in the norm, and zeros fill the vector up to it.',
      minimum: 1,
      maximum: largestSize,
      otherwise: 'features × branching × depth',
    }),
    seed: seedParameter,
    decays: numbers({
      label: 'Decays',
      help: 'Trained p, one for each feature; levels fade as tanh(p)^level.',
      otherwise: 'drawn from the seed',
    }),
  },
  prepare: (spec) => {
    const { branching, depth, features, seed } = spec;
    const random = seeded(seed);
    const decays = spec.decays
      ? givenWeights('treeEncoding', 'decays', spec.decays, features)
      : Float64Array.from({ length: features }, () => 0.7 + 0.299 * random.uniform());
    const size = features * branching * depth;
    const { hiddenSize = size } = spec;
    if (hiddenSize < size || size > largestSize) throw wrongSize(spec.hiddenSize, size);
    const marks = { branching, features, weights: treeWeights(decays, depth, hiddenSize) };
    return {
      spec,
      acts: 'adds',
      combines: 'adds',
      ...featured(hiddenSize, treeFeatures(marks)),
      norms: treeNorms(marks),
      learnedParameters: features,
      seeded: spec.decays === undefined,
      axes: treeAxes(branching, depth),
      fill: (positions, start, count, out) => {
        for (let token = 0; token < count; token++) {
          const vector = out.subarray(token * hiddenSize, (token + 1) * hiddenSize);
          const path = treePathOf(positions, start + token, branching, depth);
          if (path) writeTreeVector(marks, path, vector);
          else vector.fill(NaN);
        }
      },
    };
  },
});

function wrongSize(hiddenSize: number | undefined, size: number): SpecError {
  return size > largestSize
    ? new SpecError(
        say`features × branching × depth is ${size}, but it must be at most ${largestSize} (setting phasor.parameters.treeEncoding.features).`,
      )
    : new SpecError(
        say`hiddenSize is ${String(hiddenSize)}, but it must be at least features × branching × depth, ${size} (setting phasor.parameters.treeEncoding.hiddenSize).`,
      );
}
