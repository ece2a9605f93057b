import { fireBias, type FireWeights } from '../../src/schemes/fireBias';
import { expectClose } from './close';
import { goldenCases } from './goldenFile';

interface Inputs {
  readonly seq_len: number;
  readonly c: number;
  readonly L: number;
  readonly w1: number[][];
  readonly b1: number[];
  readonly w2: number[][];
  readonly b2: number[];
}

interface Expected {
  readonly bias_f64_paper_formula: number[][][];
  readonly bias_community_f32: number[][][];
}

describe('golden FIRE', () => {
  for (const { name, inputs, expected } of goldenCases<Inputs, Expected>('fire')) {
    const weights: FireWeights = {
      c: inputs.c,
      threshold: inputs.L,
      epsilon: 1e-6,
      // The reference held its weights in float32.
      hiddenWeights: inputs.w1.flat().map(Math.fround),
      hiddenBiases: inputs.b1.map(Math.fround),
      outputWeights: inputs.w2.flat().map(Math.fround),
      outputBiases: inputs.b2.map(Math.fround),
    };
    const row = (head: number, query: number): number[] =>
      Array.from({ length: inputs.seq_len }, (_, key) => fireBias(weights, head, query, key));

    it(`${name}: biases equal the formula of the paper`, () => {
      expected.bias_f64_paper_formula.forEach((rows, head) => {
        rows.forEach((wanted, query) => {
          expectClose(row(head, query), wanted, { absolute: 1e-9 });
        });
      });
    });

    it(`${name}: biases equal a public port, which adds ε inside its logarithms`, () => {
      expected.bias_community_f32.forEach((rows, head) => {
        rows.forEach((wanted, query) => {
          expectClose(row(head, query), wanted, { absolute: 1e-4 });
        });
      });
    });
  }
});
