import { expect } from 'chai';
import { indexPositions } from '../../src/positions/indexPositions';
import { xposZeta } from '../../src/schemes/xpos';
import { expectClose } from './close';
import { rotationOf } from './encodings';
import { goldenCases } from './goldenFile';

type Rows = number[][];

describe('golden xPos', () => {
  const cases = goldenCases<
    { head_dim: number; scale_base: number; length: number; q: Rows; k: Rows },
    { zeta: number[]; q_out_upscaled: Rows; k_out_downscaled: Rows }
  >('xpos');
  for (const { name, inputs, expected } of cases) {
    const spec = { scheme: 'xpos', headDim: inputs.head_dim, scaleBase: inputs.scale_base };
    const encoding = rotationOf(spec, { sequenceLength: inputs.length });
    const rotated = (vector: readonly number[], position: number, role: 'query' | 'key'): Float64Array => {
      const out = new Float64Array(inputs.head_dim);
      encoding.rotate(Float64Array.from(vector, Math.fround), position, out, role);
      return out;
    };

    it(`${name}: queries and keys equal the reference`, () => {
      for (let n = 0; n < inputs.length; n++) {
        expectClose(rotated(inputs.q[n]!, n, 'query'), expected.q_out_upscaled[n]!, { absolute: 1e-6 });
        expectClose(rotated(inputs.k[n]!, n, 'key'), expected.k_out_downscaled[n]!, { absolute: 1e-6 });
      }
    });

    it(`${name}: ζ equals the reference`, () => {
      expectClose(xposZeta(inputs.head_dim), expected.zeta, { absolute: 1e-7 });
    });
  }
});

describe('golden RetNet', () => {
  const cases = goldenCases<
    { embed_dim: number; heads: number; length: number },
    { angle: number[]; log_decay: number[]; sin: Rows; cos: Rows; mask_normalised: Rows[] }
  >('retnet_xpos_decay');
  for (const { name, inputs, expected } of cases) {
    const { heads, length } = inputs;
    const spec = { scheme: 'retnet', headDim: inputs.embed_dim / heads, numAttentionHeads: heads };
    const encoding = rotationOf(spec);
    const { pairs, decay } = encoding;
    const half = pairs.inverseFrequencies.length;
    /** The reference holds each pair’s number twice. */
    const once = (row: readonly number[]): number[] => row.filter((_, channel) => channel % 2 === 0);
    /** The rows of γ^(i − j), each over the root of its sum. */
    const mask = (head: number): Rows =>
      Array.from({ length }, (_, i) => {
        const row = Array.from({ length }, (_, j) => (j > i ? 0 : Math.exp((i - j) * decay!.logGain(head, 0))));
        const sum = row.reduce((total, value) => total + value, 0);
        return row.map((value) => value / Math.sqrt(sum));
      });

    it(`${name}: angles, cosines and sines equal the reference`, () => {
      expectClose(pairs.inverseFrequencies, once(expected.angle), { relative: 2e-6 });
      const [cos, sin] = [new Float64Array(length * half), new Float64Array(length * half)];
      encoding.fillCosSin(indexPositions(length), 0, length, cos, sin);
      expectClose(cos, expected.cos.flatMap(once), { absolute: 2e-6 });
      expectClose(sin, expected.sin.flatMap(once), { absolute: 2e-6 });
    });

    it(`${name}: the decay of every head equals the reference`, () => {
      const logGains = Array.from({ length: heads }, (_, head) => decay!.logGain(head, 0));
      expectClose(logGains, expected.log_decay, { relative: 2e-6 });
      expect(decay!.heads).to.equal(heads);
      expected.mask_normalised.forEach((rows, head) => {
        expectClose(mask(head).flat(), rows.flat(), { absolute: 1e-6 });
      });
    });
  }
});
