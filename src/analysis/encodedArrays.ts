import type { Positions } from '../positions/positions';
import type { Encoding } from '../schemes/encoding';

/** What an encoding gives for T positions: flat arrays, row-major, each of the shape that `encodedShape` says. */
export interface EncodedArrays {
  /** (T, D), for `adds`; rows of NaN for positions without a vector. */
  readonly vectors?: Float64Array;
  /** (T, R/2), for `rotates`, with the attention factor. */
  readonly cos?: Float64Array;
  readonly sin?: Float64Array;
  /** (H, T, T), for `biases`; NaN where a key is after its query and the scheme is causal. */
  readonly bias?: Float64Array;
}

/** The shape of each array that an encoding gives for `count` positions; [0] where it gives none. */
export function encodedShape(encoding: Encoding, count: number): readonly number[] {
  switch (encoding.acts) {
    case 'adds':
      return [count, encoding.dimension];
    case 'rotates':
      return [count, encoding.pairs.inverseFrequencies.length];
    case 'biases':
      return [encoding.heads, count, count];
    case 'nothing':
      return [0];
  }
}

/** How many numbers one array of a shape has. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}

/** The encoding at all of these positions, in any order, in full double precision. */
export function encodedArrays(encoding: Encoding, positions: Positions): EncodedArrays {
  const { count } = positions;
  const empty = (): Float64Array => new Float64Array(sizeOf(encodedShape(encoding, count)));
  switch (encoding.acts) {
    case 'adds': {
      const vectors = empty();
      encoding.fill(positions, 0, count, vectors);
      return { vectors };
    }
    case 'rotates': {
      const [cos, sin] = [empty(), empty()];
      encoding.fillCosSin(positions, 0, count, cos, sin);
      return { cos, sin };
    }
    case 'biases': {
      const bias = empty();
      const window = { queryStart: 0, queries: count, keyStart: 0, keys: count };
      for (let head = 0; head < encoding.heads; head++) {
        encoding.fill(head, positions, window, bias.subarray(head * count ** 2, (head + 1) * count ** 2));
      }
      return { bias };
    }
    case 'nothing':
      return {};
  }
}
