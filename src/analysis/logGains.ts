import type { Decay } from '../schemes/encoding';

/** (H, K) row-major: ln of what each of K pairs keeps of its part of a logit for each position of distance, by head. */
export function logGains(decay: Decay, pairs: number): Float64Array {
  return Float64Array.from({ length: decay.heads * pairs }, (_, index) =>
    decay.logGain(Math.floor(index / pairs), index % pairs),
  );
}
