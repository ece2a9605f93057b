import type { AddsEncoding, Spec } from './encoding';
import { sinusoidal } from './sinusoidal';

/** The sinusoids of base 10000 that relative keys are projected from. */
export function relativeSinusoids(hiddenSize: number, layout: 'interleaved' | 'concatenated'): AddsEncoding {
  const spec: Spec = { scheme: sinusoidal.id, hiddenSize, layout };
  return sinusoidal.prepare(spec) as AddsEncoding;
}
