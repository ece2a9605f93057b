import { dot } from '../../src/schemes/contentProducts';
import { copeGate, copeInterpolate, copePositions } from '../../src/schemes/copePositions';
import { expectClose } from './close';
import { goldenCases } from './goldenFile';

interface Inputs {
  readonly q: number[][];
  readonly k: number[][];
  readonly v: number[][];
  readonly pos_emb_d_by_npos: number[][];
  readonly npos_max: number;
  readonly head_dim: number;
}

interface Expected {
  readonly attention: number[][];
  readonly output: number[][];
  readonly positions_f64: number[][];
  readonly position_logits_f64_unscaled: number[][];
}

describe('golden CoPE', () => {
  for (const { name, inputs, expected } of goldenCases<Inputs, Expected>('cope')) {
    // The file has the shortest decimals of float32 numbers.
    const [q, k, v, posEmb] = [inputs.q, inputs.k, inputs.v, inputs.pos_emb_d_by_npos].map((matrix) =>
      matrix.map((row) => Float64Array.from(row, Math.fround)),
    ) as [Float64Array[], Float64Array[], Float64Array[], Float64Array[]];
    const product = (query: number, key: number): number => dot(q[query]!, k[key]!);
    const positionOf = (query: number): ((key: number) => number) => {
      const position = copePositions(
        (back) => copeGate(product(query, query - back), inputs.head_dim),
        inputs.npos_max,
      );
      // The reference masks gates after the query: nothing is counted there.
      return (key) => (key > query ? 0 : position(query - key));
    };
    const logitOf = (query: number): ((key: number) => number) => {
      const atWhole = (p: number): number => posEmb.reduce((sum, channel, d) => sum + q[query]![d]! * channel[p]!, 0);
      const position = positionOf(query);
      return (key) => copeInterpolate(atWhole, position(key));
    };

    it(`${name}: positions of every query and key equal the reference`, () => {
      expected.positions_f64.forEach((row, query) => {
        const position = positionOf(query);
        expectClose(
          row.map((_, key) => position(key)),
          row,
          { absolute: 1e-9 },
        );
      });
    });

    it(`${name}: logits of the positions equal the reference`, () => {
      expected.position_logits_f64_unscaled.forEach((row, query) => {
        const logit = logitOf(query);
        expectClose(
          row.map((_, key) => logit(key)),
          row,
          { absolute: 1e-9 },
        );
      });
    });

    it(`${name}: attention and its output equal the released code, which adds before it divides by √d`, () => {
      expected.attention.forEach((row, query) => {
        const logit = logitOf(query);
        const weights = row.map((_, key) =>
          key > query ? 0 : Math.exp((product(query, key) + logit(key)) / Math.sqrt(inputs.head_dim)),
        );
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const attention = weights.map((weight) => weight / total);
        expectClose(attention, row, { absolute: 2e-6 });
        const output = v[0]!.map((_, d) => attention.reduce((sum, weight, key) => sum + weight * v[key]![d]!, 0));
        expectClose(output, expected.output[query]!, { absolute: 1e-5 });
      });
    });
  }
});
