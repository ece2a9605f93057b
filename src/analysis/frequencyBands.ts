/** What a scaling did to the K pairs; pairs of frequency 0, which do not turn, count nowhere. */
export interface FrequencyBands {
  readonly kept: number;
  readonly blended: number;
  readonly divided: number;
}

/** Below this a relative difference of frequencies is rounding. */
const rounding = 1e-12;

/** Count the pairs of a trained frequency, of one divided by `factor`, and of anything between. */
export function frequencyBands(scaled: Float64Array, trained: Float64Array, factor: number): FrequencyBands {
  let [kept, divided, turning] = [0, 0, 0];
  scaled.forEach((frequency, pair) => {
    if (frequency === 0) return;
    const ratio = trained[pair]! / frequency;
    turning++;
    if (Math.abs(ratio - 1) < rounding) kept++;
    else if (Math.abs(ratio / factor - 1) < rounding) divided++;
  });
  return { kept, blended: turning - kept - divided, divided };
}
