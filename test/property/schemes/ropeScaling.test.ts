import { expect } from 'chai';
import fc from 'fast-check';
import type { RotatesEncoding, Spec } from '../../../src/schemes/encoding';
import { expectClose } from '../../golden/close';
import { rotationOf } from '../../golden/encodings';

const position = fc.integer({ min: 0, max: 100_000 });
const positive = (max: number): fc.Arbitrary<number> => fc.double({ min: 0.01, max, noNaN: true });

/** A spec of any scaling, its parameters drawn over all they may be; NaN or Infinity anywhere is a bug. */
function scaled(
  ropeTypes: readonly string[],
  factor = fc.double({ min: 1, max: 64, noNaN: true }),
): fc.Arbitrary<Spec> {
  return fc.integer({ min: 1, max: 16 }).chain((pairs) =>
    fc.record({
      scheme: fc.constant('rope'),
      headDim: fc.constant(2 * pairs),
      ropeType: fc.constantFrom(...ropeTypes),
      layout: fc.constantFrom('half', 'interleaved', 'interleavedInHalfOut'),
      ropeTheta: fc.double({ min: 2, max: 1e7, noNaN: true }),
      factor,
      maxPositionEmbeddings: fc.integer({ min: 2, max: 200_000 }),
      originalMaxPositionEmbeddings: fc.integer({ min: 2, max: 200_000 }),
      betaFast: positive(64),
      betaSlow: positive(64),
      truncate: fc.boolean(),
      lowFreqFactor: fc.constantFrom(1, 2, 4),
      highFreqFactor: fc.constantFrom(1, 2, 4),
      sequenceLength: fc.integer({ min: 1, max: 1_000_000 }),
      shortFactor: fc.array(positive(100), { minLength: pairs, maxLength: pairs }),
      longFactor: fc.array(positive(100), { minLength: pairs, maxLength: pairs }),
    }),
  );
}

const everyType = ['default', 'linear', 'ntk', 'dynamic', 'yarn', 'longrope', 'llama3', 'proportional'];
const blending = ['linear', 'ntk', 'dynamic', 'yarn', 'llama3'];

/** An encoding with two vectors for its heads. */
const withVectors = scaled(everyType).chain((spec) => {
  const encoding = rotationOf(spec);
  const channel = fc.double({ min: -10, max: 10, noNaN: true });
  const vector = fc.array(channel, { minLength: encoding.headDim, maxLength: encoding.headDim });
  return fc.tuple(fc.constant(encoding), vector.map(toVector), vector.map(toVector));
});

describe('RoPE of every scaling', () => {
  it('multiplies the norm by the attention factor alone', () => {
    fc.assert(
      fc.property(withVectors, position, ([encoding, vector], n) => {
        const wanted = encoding.attentionFactor * norm(vector);
        expectClose([norm(rotate(encoding, vector, n))], [wanted], { absolute: 1e-12, relative: 1e-12 });
      }),
    );
  });

  it('gives scores that depend on the distance alone', () => {
    fc.assert(
      fc.property(withVectors, position, position, position, ([encoding, q, k], i, j, shift) => {
        const here = dot(rotate(encoding, q, i), rotate(encoding, k, j));
        const moved = dot(rotate(encoding, q, i + shift), rotate(encoding, k, j + shift));
        // Long factors below 1 make angles of up to 1e7 radians, which are rounded to about 1e-9.
        const size = 1 + encoding.attentionFactor ** 2 * norm(q) * norm(k);
        expectClose([moved], [here], { absolute: 1e-7 * size });
      }),
    );
  });

  it('has the trained frequencies at a factor of 1', () => {
    fc.assert(
      fc.property(scaled(['linear', 'ntk', 'yarn', 'llama3', 'proportional'], fc.constant(1)), (spec) => {
        const { pairs, attentionFactor } = rotationOf(spec);
        const trained = rotationOf({ ...spec, ropeType: 'default' });
        expectClose(pairs.inverseFrequencies, trained.pairs.inverseFrequencies, { relative: 1e-12 });
        expect(attentionFactor).to.equal(1);
      }),
    );
  });

  it('keeps every frequency between the trained one and that divided by the factor', () => {
    fc.assert(
      fc.property(scaled(blending), (spec) => {
        const { pairs, scaling } = rotationOf(spec);
        const { trained, factor = NaN } = scaling!;
        pairs.inverseFrequencies.forEach((frequency, pair) => {
          expect(frequency).to.be.within((trained[pair]! / factor) * (1 - 1e-9), trained[pair]! * (1 + 1e-9));
        });
      }),
    );
  });

  it('writes the same numbers in every layout, in another order', () => {
    fc.assert(
      fc.property(withVectors, position, ([{ spec }, vector], n) => {
        const [interleaved, mixed] = ['interleaved', 'interleavedInHalfOut'].map((layout) =>
          rotate(rotationOf({ ...spec, layout }), vector, n),
        );
        const half = rotate(rotationOf({ ...spec, layout: 'half' }), toHalf(vector), n);
        expectClose(mixed!, toHalf(interleaved!), {});
        expectClose(mixed!, half, {});
      }),
    );
  });
});

describe('xPos', () => {
  it('gives scores that depend on the distance alone, however long the sequence', () => {
    const vector = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 8, maxLength: 8 });
    const place = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(vector.map(toVector), vector.map(toVector), place, place, place, (q, k, i, j, shift) => {
        const score = (length: number, offset: number): number => {
          const encoding = rotationOf({ scheme: 'xpos', headDim: 8 }, { sequenceLength: length });
          const query = rotate(encoding, q, Math.max(i, j) + offset);
          return dot(query, rotate(encoding, k, Math.min(i, j) + offset, 'key'));
        };
        expectClose([score(4000, shift)], [score(8000, 0)], { absolute: 1e-8 * (1 + norm(q) * norm(k)) });
      }),
    );
  });
});

function rotate(encoding: RotatesEncoding, vector: Float64Array, n: number, role?: 'key'): Float64Array {
  const out = new Float64Array(vector.length);
  encoding.rotate(vector, n, out, role);
  return out;
}

/** Channels 0, 2, 4 … then 1, 3, 5 …: how checkpoints are converted from interleaved to half. */
function toHalf(vector: Float64Array): Float64Array {
  const pairs = vector.length / 2;
  return vector.map((_, d) => vector[d < pairs ? 2 * d : 2 * (d - pairs) + 1]!);
}

function toVector(values: readonly number[]): Float64Array {
  return Float64Array.from(values);
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, d) => sum + value * b[d]!, 0);
}

function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}
