import type { BiasesEncoding } from '../schemes/encoding';

/**
 * Whether a bias is a slope times the position of the key, whatever the query (ALiBi in the dialects of BLOOM and
 * Falcon). Along a row it is a bias by distance plus a constant, which the softmax takes out again.
 */
export function isOfKeyAlone(encoding: BiasesEncoding): boolean {
  return Boolean(encoding.slopes && !encoding.biasAtDistance);
}
