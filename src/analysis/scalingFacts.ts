import { formatNumber, formatRange } from '../numerics/format';
import { inFull } from '../numerics/inFull';
import type { RotatesEncoding } from '../schemes/encoding';
import { say } from '../words/say';
import { summaryOf } from './envelope';
import type { Fact } from './fact';
import { frequencyBands } from './frequencyBands';
import { wavelengthsFact } from './pairFacts';

/** What a scaling changed; nothing for the frequencies of training. */
export function scalingFacts({ scaling, pairs, sequenceLength }: RotatesEncoding): readonly Fact[] {
  if (!scaling) return [];
  const { trained, factor, base } = scaling;
  const { inverseFrequencies } = pairs;
  return [
    factor === undefined ? divisorsFact(inverseFrequencies, trained) : bandsFact(inverseFrequencies, trained, factor),
    ...(base === undefined ? [] : [baseFact(base)]),
    { ...wavelengthsFact(trained), id: 'trainedWavelengths', label: say`Wavelengths before scaling` },
    ...(sequenceLength === undefined ? [] : [sequenceLengthFact(sequenceLength)]),
  ];
}

function bandsFact(scaled: Float64Array, trained: Float64Array, factor: number): Fact {
  const { kept, blended, divided } = frequencyBands(scaled, trained, factor);
  return {
    id: 'bands',
    label: say`Pairs kept · blended · divided`,
    value: [kept, blended, divided].map((count) => formatNumber(count)).join(' · '),
    definition: say`Pairs that turn as before scaling, at a pace between, and ${formatNumber(factor, 5)} times more slowly.`,
  };
}

function divisorsFact(scaled: Float64Array, trained: Float64Array): Fact {
  const [, least, greatest] = summaryOf(scaled.map((frequency, pair) => trained[pair]! / frequency));
  return {
    id: 'divisors',
    label: say`Frequencies divided by`,
    value: formatRange(least, greatest),
    exact: inFull(least, greatest),
    definition: say`The least and the greatest divisor in use: every pair has one of its own.`,
  };
}

function baseFact(base: number): Fact {
  return {
    id: 'base',
    label: say`Base after scaling`,
    value: formatNumber(base, 6),
    exact: inFull(base),
    definition: say`The θ of the frequencies in use: what scaling by the base made of the trained one.`,
  };
}

function sequenceLengthFact(length: number): Fact {
  return {
    id: 'sequenceLength',
    label: say`Made for a sequence of`,
    value: say`${formatNumber(length)} tokens`,
    definition: say`The frequencies of this scaling depend on how long a sequence the model reads at once.`,
  };
}
