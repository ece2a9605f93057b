import { formatNumber, formatShare } from '../numerics/format';
import type { RotatesEncoding } from '../schemes/encoding';
import { decayFacts } from './decayFacts';
import type { Fact } from './fact';
import { neverTurnFact, wavelengthsFact } from './pairFacts';
import { scalingFacts } from './scalingFacts';
import { formatShiftChange, shiftChange, shiftDefinition } from './shiftInvariance';

/** What matters of a rotation; `span` is how many positions are shown, `head` the one shown where heads differ. */
export function rotationFacts(encoding: RotatesEncoding, span: number, head: number): readonly Fact[] {
  const { headDim, attentionFactor, trainedLength } = encoding;
  const frequencies = encoding.pairs.inverseFrequencies;
  const turning = frequencies.filter((omega) => omega > 0);
  return [
    wavelengthsFact(turning),
    ...scalingFacts(encoding),
    ...decayFacts(encoding.decay, frequencies.length, head),
    trainedLength === undefined
      ? neverTurnFact(turning, span, 'the span of the shown positions')
      : neverTurnFact(turning, trainedLength, 'the trained length'),
    {
      id: 'rotaryDim',
      label: 'Rotated channels',
      value: formatShare(2 * turning.length, headDim),
      definition: 'Channels of a head that are rotated, two a pair. The others pass through and carry no position.',
    },
    {
      id: 'attentionFactor',
      label: 'Attention factor',
      value: formatNumber(attentionFactor, 5),
      definition: 'Multiplies cosines and sines, so that the logits of the rotated channels scale with its square.',
    },
    {
      id: 'shiftInvariance',
      label: 'Shift invariance',
      value: formatShiftChange(shiftChange(encoding)),
      definition: shiftDefinition,
    },
  ];
}
