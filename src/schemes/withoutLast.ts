import type { AddsEncoding } from './encoding';
import { featured } from './featured';

/**
 * An encoding whose vectors lack the last number. A sinusoid's last pair is then a sine without its cosine, so that
 * neither norm nor product has a closed form any more.
 */
export function withoutLast(encoding: AddsEncoding): AddsEncoding {
  const { spec, acts, combines, learnedParameters, seeded, features } = encoding;
  const dimension = encoding.dimension - 1;
  return {
    ...{ spec, acts, combines, learnedParameters, seeded, dimension },
    ...(features && featured(dimension, features)),
    fill: (positions, start, count, out) => {
      const whole = new Float64Array(count * encoding.dimension);
      encoding.fill(positions, start, count, whole);
      for (let row = 0; row < count; row++) {
        const from = row * encoding.dimension;
        out.set(whole.subarray(from, from + dimension), row * dimension);
      }
    },
  };
}
