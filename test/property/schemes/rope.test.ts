import fc from 'fast-check';
import { expectClose } from '../../golden/close';
import { rotationOf } from '../../golden/encodings';
import type { RotatesEncoding } from '../../../src/schemes/encoding';
import { layoutPermutation } from '../../../src/schemes/layoutPermutation';

const half = fc.integer({ min: 1, max: 16 });
const position = fc.integer({ min: 0, max: 1_000_000 });
const channel = fc.double({ min: -10, max: 10, noNaN: true });
const vectorOf = (length: number): fc.Arbitrary<Float64Array> =>
  fc.array(channel, { minLength: length, maxLength: length }).map((values) => Float64Array.from(values));

/** A rotation of some head dimension, layout, base, share and scaling. */
const rotation = fc
  .record({
    half,
    layout: fc.constantFrom('half', 'interleaved'),
    ropeTheta: fc.double({ min: 2, max: 1e7, noNaN: true }),
    partialRotaryFactor: fc.constantFrom(1, 0.75, 0.5),
    factor: fc.double({ min: 1, max: 64, noNaN: true }),
  })
  .map(({ half: pairs, ...parameters }) =>
    rotationOf({ scheme: 'rope', ropeType: 'linear', headDim: 2 * pairs, ...parameters }),
  );

describe('rotation', () => {
  it('preserves the norm', () => {
    const example = rotation.chain((encoding) => fc.tuple(fc.constant(encoding), vectorOf(encoding.headDim), position));
    fc.assert(
      fc.property(example, ([encoding, vector, n]) => {
        expectClose([norm(rotate(encoding, vector, n))], [norm(vector)], { absolute: 1e-12, relative: 1e-12 });
      }),
    );
  });

  it('gives scores that depend on the distance alone', () => {
    const example = rotation.chain((encoding) =>
      fc.tuple(fc.constant(encoding), vectorOf(encoding.headDim), vectorOf(encoding.headDim)),
    );
    fc.assert(
      fc.property(example, position, position, position, ([encoding, q, k], i, j, shift) => {
        const here = dot(rotate(encoding, q, i), rotate(encoding, k, j));
        const moved = dot(rotate(encoding, q, i + shift), rotate(encoding, k, j + shift));
        // Angles up to 2e6 radians are rounded to about 2e-10.
        expectClose([moved], [here], { absolute: 1e-8 * (1 + norm(q) * norm(k)) });
      }),
    );
  });

  it('of layout half equals layout interleaved after the permutation of the channels, and the way back undoes it', () => {
    const example = fc
      .record({ pairs: half, passed: fc.integer({ min: 0, max: 4 }) })
      .chain(({ pairs, passed }) => fc.tuple(fc.constant(pairs), vectorOf(2 * (pairs + passed))));
    fc.assert(
      fc.property(example, position, ([pairs, vector], n) => {
        const headDim = vector.length;
        const spec = { scheme: 'rope', headDim, partialRotaryFactor: Math.min((2 * pairs + 0.5) / headDim, 1) };
        const [toHalf, back] = [
          layoutPermutation('interleaved', 'half', pairs, headDim),
          layoutPermutation('half', 'interleaved', pairs, headDim),
        ];
        const taken = (by: readonly number[], from: Float64Array): Float64Array =>
          Float64Array.from(by, (channel) => from[channel]!);
        const interleaved = rotate(rotationOf({ ...spec, layout: 'interleaved' }), vector, n);
        const permuted = rotate(rotationOf({ ...spec, layout: 'half' }), taken(toHalf, vector), n);
        expectClose(permuted, taken(toHalf, interleaved), { absolute: 0 });
        expectClose(taken(back, permuted), interleaved, { absolute: 0 });
      }),
    );
  });

  it('leaves the channels that are not rotary as they are', () => {
    const example = rotation.chain((encoding) => fc.tuple(fc.constant(encoding), vectorOf(encoding.headDim), position));
    fc.assert(
      fc.property(example, ([encoding, vector, n]) => {
        const passed = rotate(encoding, vector, n).subarray(encoding.rotaryDim);
        expectClose(passed, vector.subarray(encoding.rotaryDim), {});
      }),
    );
  });
});

function rotate(encoding: RotatesEncoding, vector: Float64Array, n: number): Float64Array {
  const out = new Float64Array(vector.length);
  encoding.rotate(vector, n, out);
  return out;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, d) => sum + value * b[d]!, 0);
}

function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}
