/** What a scaling did to the K pairs; pairs of frequency 0, which do not turn, count nowhere. */
export interface FrequencyBands {
  readonly kept: number;
  readonly blended: number;
  readonly divided: number;
}

export type Band = keyof FrequencyBands;

/** Below this a relative difference of frequencies is rounding. */
const rounding = 1e-12;

/** What became of a pair of frequency `trained` (> 0): kept, divided by `factor`, or anything between. */
export function bandOf(scaled: number, trained: number, factor: number): Band {
  const ratio = trained / scaled;
  if (Math.abs(ratio - 1) < rounding) return 'kept';
  return Math.abs(ratio / factor - 1) < rounding ? 'divided' : 'blended';
}

/** Count the pairs of a trained frequency, of one divided by `factor`, and of anything between. */
export function frequencyBands(scaled: Float64Array, trained: Float64Array, factor: number): FrequencyBands {
  const counts = { kept: 0, blended: 0, divided: 0 };
  scaled.forEach((frequency, pair) => {
    if (frequency !== 0) counts[bandOf(frequency, trained[pair]!, factor)]++;
  });
  return counts;
}
