import { expect } from 'chai';
import { indexPositions } from '../../src/positions/indexPositions';
import type { Positions } from '../../src/positions/positions';
import type { Spec } from '../../src/schemes/encoding';
import { expectClose } from './close';
import { vectorsOf } from './encodings';
import { goldenCases } from './goldenFile';

interface Inputs {
  readonly variant: string;
  readonly dim: number;
  readonly length: number;
  /** fairseq: the padding row, which is zero; tensor2tensor: the first position. */
  readonly extra: number | null;
}

const dialects: Readonly<Record<string, Omit<Spec, 'scheme'>>> = {
  interleaved_vaswani: { layout: 'interleaved', ladder: 'paper' },
  distilbert_interleaved: { layout: 'interleaved', ladder: 'paper' },
  concat_gptj_xlnet: { layout: 'concatenated', ladder: 'paper' },
  concat_roformer: { layout: 'concatenated', ladder: 'paper' },
  whisper: { layout: 'concatenated', ladder: 'halfMinusOne' },
  fairseq: { layout: 'concatenated', ladder: 'halfMinusOne' },
  tensor2tensor: { layout: 'concatenated', ladder: 'halfMinusOne' },
};
const tolerance = { absolute: 2e-6 };

describe('golden sinusoids', () => {
  const cases = goldenCases<Inputs, { table: number[][] }>('sinusoidal').filter(({ inputs }) => inputs.dim % 2 === 0);

  for (const { name, inputs, expected } of cases) {
    it(`${name} equals the reference`, () => {
      const first = inputs.variant === 'tensor2tensor' ? (inputs.extra ?? 0) : 0;
      const padding = inputs.variant === 'fairseq' ? inputs.extra : null;
      const table = rowsOf(
        { hiddenSize: inputs.dim, ...dialects[inputs.variant] },
        indexPositions(inputs.length, first),
      );
      table.forEach((row, position) => {
        if (position !== padding) expectClose(row, expected.table[position]!, tolerance);
      });
    });
  }

  it('every even dialect of the reference is compared', () => {
    expect(new Set(cases.map(({ inputs }) => inputs.variant))).to.have.all.keys(Object.keys(dialects));
  });

  it('equals M2M-100 at the positions it gives to tokens', () => {
    interface Numbered {
      readonly padding_idx: number;
      readonly dim: number;
    }
    interface Embedded {
      readonly position_ids: number[];
      readonly embedding: number[][];
    }
    const [reference] = goldenCases<Numbered, Embedded>('fairseq_positions');
    const { inputs, expected } = reference!;
    const ids = expected.position_ids;
    const positions: Positions = { count: ids.length, axes: ['index'], at: (token) => ids[token]! };
    rowsOf({ hiddenSize: inputs.dim, ...dialects.fairseq }, positions).forEach((row, token) => {
      if (ids[token] !== inputs.padding_idx) expectClose(row, expected.embedding[token]!, tolerance);
    });
  });
});

function rowsOf(parameters: Omit<Spec, 'scheme'>, positions: Positions): Float64Array[] {
  const encoding = vectorsOf({ scheme: 'sinusoidal', ...parameters });
  const table = new Float64Array(positions.count * encoding.dimension);
  encoding.fill(positions, 0, positions.count, table);
  return Array.from({ length: positions.count }, (_, row) =>
    table.subarray(row * encoding.dimension, (row + 1) * encoding.dimension),
  );
}
