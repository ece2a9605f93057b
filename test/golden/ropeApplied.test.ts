import { expect } from 'chai';
import { indexPositions } from '../../src/positions/indexPositions';
import { layoutPermutation } from '../../src/schemes/layoutPermutation';
import { expectClose } from './close';
import { rotationOf } from './encodings';
import { goldenCases } from './goldenFile';
import { ropeSpec, type RopeConfig } from './ropeConfig';

interface Inputs {
  readonly layout: string;
  readonly config: RopeConfig;
  readonly positions: number[];
  readonly q: number[];
  readonly k: number[];
}

interface Expected {
  readonly cos_half: number[][];
  readonly q_out: number[][];
  readonly q_out_f64: number[][];
  readonly k_out_f64: number[][];
  readonly scores_f64_q_i_dot_k_j: number[][];
}

const layouts: Readonly<Record<string, string>> = {
  half: 'half',
  interleaved: 'interleaved',
  interleaved_in_half_out: 'interleavedInHalfOut',
};

describe('golden rotations', () => {
  const cases = goldenCases<Inputs, Expected>('rope_applied');

  for (const { name, inputs, expected } of cases) {
    const spec = ropeSpec(inputs.config, layouts[inputs.layout]);
    const rotated = (vector: number[]): Float64Array[] => inputs.positions.map((n) => rotate(spec, vector, n));

    it(`${name}: queries and keys equal the reference`, () => {
      const queries = rotated(inputs.q);
      const keys = rotated(inputs.k);
      inputs.positions.forEach((position, row) => {
        expectClose(queries[row]!, expected.q_out_f64[row]!, { absolute: 1e-9 });
        expectClose(keys[row]!, expected.k_out_f64[row]!, { absolute: 1e-9 });
        expectClose(queries[row]!, expected.q_out[row]!, { absolute: 1e-5 + 5e-8 * position * 3 });
      });
    });

    it(`${name}: scores equal the reference`, () => {
      const keys = rotated(inputs.k);
      rotated(inputs.q).forEach((query, i) => {
        const scores = keys.map((key) => query.reduce((sum, value, d) => sum + value * key[d]!, 0));
        expectClose(scores, expected.scores_f64_q_i_dot_k_j[i]!, { absolute: 1e-9 });
      });
    });

    it(`${name}: cosines equal the reference`, () => {
      const encoding = rotationOf(spec);
      const { attentionFactor } = encoding;
      inputs.positions.forEach((position, row) => {
        const cos = new Float64Array(encoding.rotaryDim / 2);
        encoding.fillCosSin(indexPositions(1, position), 0, 1, cos, new Float64Array(cos.length));
        expectClose(cos, expected.cos_half[row]!, { absolute: 1e-5 + 5e-8 * position * attentionFactor });
      });
    });
  }

  it('RoFormer rotates interleaved pairs', () => {
    type Rows = number[][];
    const [reference] = goldenCases<{ dim: number; q: Rows; k: Rows }, { q: Rows; k: Rows }>('rope_roformer');
    const { inputs, expected } = reference!;
    const spec = { scheme: 'rope', headDim: inputs.dim, layout: 'interleaved' };
    inputs.q.forEach((query, n) => {
      expectClose(rotate(spec, query, n), expected.q[n]!, { absolute: 1e-5 });
      expectClose(rotate(spec, inputs.k[n]!, n), expected.k[n]!, { absolute: 1e-5 });
    });
  });

  it('Meta’s complex rotation is the interleaved one, and the half one after the permutation of Hugging Face', () => {
    const [reference] = goldenCases<
      { head_dim: number; rope_theta: number; positions: number[]; q: number[] },
      { q_out_interleaved: number[][]; hf_permutation_interleaved_to_half: number[] }
    >('rope_meta_complex');
    const { inputs, expected } = reference!;
    const spec = { scheme: 'rope', headDim: inputs.head_dim, ropeTheta: inputs.rope_theta };
    const permutation = layoutPermutation('interleaved', 'half', inputs.head_dim / 2);
    expect(permutation).to.deep.equal(expected.hf_permutation_interleaved_to_half);
    const permute = (vector: ArrayLike<number>): number[] => permutation.map((channel) => vector[channel]!);
    inputs.positions.forEach((position, row) => {
      const wanted = expected.q_out_interleaved[row]!;
      expectClose(rotate({ ...spec, layout: 'interleaved' }, inputs.q, position), wanted, { absolute: 1e-5 });
      expectClose(rotate({ ...spec, layout: 'half' }, permute(inputs.q), position), permute(wanted), {
        absolute: 1e-5,
      });
    });
  });
});

/** A vector that the reference held in float32, rotated to a position. */
function rotate(spec: Parameters<typeof rotationOf>[0], vector: readonly number[], position: number): Float64Array {
  const out = new Float64Array(vector.length);
  rotationOf(spec).rotate(Float64Array.from(vector, Math.fround), position, out);
  return out;
}
