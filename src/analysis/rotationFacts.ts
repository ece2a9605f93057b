import { formatNumber, formatShare } from '../numerics/format';
import type { RotatesEncoding } from '../schemes/encoding';
import type { Fact } from './fact';
import { neverTurnFact, wavelengthsFact } from './pairFacts';
import { formatShiftChange, shiftChange, shiftDefinition } from './shiftInvariance';

/** What matters of a rotation; `span` is how many positions are shown. */
export function rotationFacts(encoding: RotatesEncoding, span: number): readonly Fact[] {
  const { rotaryDim, headDim, attentionFactor, trainedLength } = encoding;
  const frequencies = encoding.pairs.inverseFrequencies;
  return [
    wavelengthsFact(frequencies),
    trainedLength === undefined
      ? neverTurnFact(frequencies, span, 'the span of the shown positions')
      : neverTurnFact(frequencies, trainedLength, 'the trained length'),
    {
      id: 'rotaryDim',
      label: 'Rotated channels',
      value: formatShare(rotaryDim, headDim),
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
