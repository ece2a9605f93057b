import { formatNumber, formatShare } from '../numerics/format';
import { inFull } from '../numerics/inFull';
import type { Steps } from '../numerics/steps';
import type { Positions } from '../positions/positions';
import type { RotatesEncoding } from '../schemes/encoding';
import { say } from '../words/say';
import { axisSpans } from './axisSpans';
import { decayFacts } from './decayFacts';
import type { Fact } from './fact';
import { neverTurnFact, neverTurnOnAxesFact, wavelengthsFact } from './pairFacts';
import { positionSpan } from './positionSpan';
import { scalingFacts } from './scalingFacts';
import { formatShiftChange, shiftChangeSteps, shiftDefinition } from './shiftInvariance';

/** What matters of a rotation of these tokens, in steps; `head` is the one shown where heads differ. */
export function* rotationFacts(encoding: RotatesEncoding, positions: Positions, head: number): Steps<readonly Fact[]> {
  const { headDim, attentionFactor } = encoding;
  const frequencies = encoding.pairs.inverseFrequencies;
  const change = yield* shiftChangeSteps(encoding);
  const turning = frequencies.filter((omega) => omega > 0);
  return [
    wavelengthsFact(turning),
    ...scalingFacts(encoding),
    ...decayFacts(encoding.decay, frequencies.length, head),
    turnsFact(encoding, turning, positions),
    {
      id: 'rotaryDim',
      label: say`Rotated channels`,
      value: formatShare(2 * turning.length, headDim),
      definition: say`Channels of a head that are rotated, two a pair. The others pass through and carry no position.`,
    },
    {
      id: 'attentionFactor',
      label: say`Attention factor`,
      value: formatNumber(attentionFactor, 5),
      exact: inFull(attentionFactor),
      definition: say`Multiplies cosines and sines, so that the logits of the rotated channels scale with its square.`,
    },
    {
      id: 'shiftInvariance',
      label: say`Shift invariance`,
      value: formatShiftChange(change),
      ...(Number.isNaN(change) ? {} : { exact: inFull(change) }),
      definition: shiftDefinition(),
    },
  ];
}

/** Against the trained length; without one, against what the shown tokens span. */
function turnsFact({ pairs, axes, trainedLength }: RotatesEncoding, turning: Float64Array, positions: Positions): Fact {
  if (trainedLength !== undefined) return neverTurnFact(turning, trainedLength, say`the trained length`);
  if (axes) return neverTurnOnAxesFact(pairs, axes, axisSpans(axes, positions));
  return neverTurnFact(turning, positionSpan(positions), say`the span of the shown positions`);
}
