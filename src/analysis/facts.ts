import { finish, type Steps } from '../numerics/steps';
import type { Positions } from '../positions/positions';
import type { Encoding, RotatesEncoding } from '../schemes/encoding';
import { say } from '../words/say';
import { beyondFacts } from './beyondFacts';
import { biasFacts } from './biasFacts';
import type { Fact } from './fact';
import { layerFacts } from './layerFacts';
import { positionSpan } from './positionSpan';
import { precisionFacts } from './precisionFacts';
import { rotationFacts } from './rotationFacts';
import { vectorFacts } from './vectorFacts';

/** The few numbers that matter for an encoding of these tokens; `head` is the one shown where heads differ. */
export function facts(encoding: Encoding, positions: Positions, { head = 0 }: { head?: number } = {}): readonly Fact[] {
  return finish(factsSteps(encoding, positions, { head }));
}

/** The same, a few facts a step. */
export function* factsSteps(
  encoding: Encoding,
  positions: Positions,
  { head = 0 }: { head?: number } = {},
): Steps<readonly Fact[]> {
  const ofLayers = layerFacts(encoding, positions);
  yield;
  return [...ofLayers, ...(yield* actionFacts(encoding, positions, head))];
}

function* actionFacts(encoding: Encoding, positions: Positions, head: number): Steps<readonly Fact[]> {
  switch (encoding.acts) {
    case 'adds':
      return yield* vectorFacts(encoding, positions);
    case 'rotates':
      return yield* ofRotation(encoding, positions, head);
    case 'biases':
      return yield* biasFacts(encoding, Math.min(head, encoding.heads - 1), positions);
    case 'nothing':
      return nothingFacts();
  }
}

function* ofRotation(encoding: RotatesEncoding, positions: Positions, head: number): Steps<readonly Fact[]> {
  const turning = yield* rotationFacts(encoding, positions, head);
  yield;
  const beyond = beyondFacts(encoding);
  yield;
  return [...turning, ...beyond, ...precisionFacts(encoding, positionSpan(positions))];
}

const nothingFacts = (): readonly Fact[] => [
  {
    id: 'parameters',
    label: say`Parameters`,
    value: '0',
    definition: say`Nothing is added, rotated or biased, so there is nothing to learn and nothing to store.`,
  },
  {
    id: 'order',
    label: say`Order seen through`,
    value: say`the causal mask`,
    definition: say`Without positions, attention sees a set. A causal model still knows order, because token n sees exactly the n tokens before it; a bidirectional one knows none.`,
  },
];
