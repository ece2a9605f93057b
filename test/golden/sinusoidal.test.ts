import { expect } from 'chai';
import { indexPositions } from '../../src/positions/indexPositions';
import { afterCache, fairseqNumbering } from '../../src/positions/numbering';
import { maskOf, paddedPositions } from '../../src/positions/paddedPositions';
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
  fairseq: { layout: 'concatenated', ladder: 'halfMinusOne', oddDimension: 'zeroPad' },
  tensor2tensor: { layout: 'concatenated', ladder: 'halfMinusOne', oddDimension: 'zeroPad' },
};
const tolerance = { absolute: 2e-6 };

describe('golden sinusoids', () => {
  const cases = goldenCases<Inputs, { table: number[][] }>('sinusoidal');

  for (const { name, inputs, expected } of cases) {
    it(`${name} equals the reference`, () => {
      const { variant, dim, length, extra } = inputs;
      const first = variant === 'tensor2tensor' ? (extra ?? 0) : 0;
      const paddingIdx = variant === 'fairseq' ? (extra ?? undefined) : undefined;
      const parameters = { hiddenSize: dim, ...dialects[variant], ...(paddingIdx === undefined ? {} : { paddingIdx }) };
      rowsOf(parameters, indexPositions(length, first)).forEach((row, position) => {
        expectClose(row, expected.table[position]!, tolerance);
      });
    });
  }

  it('every dialect of the reference is compared, an odd one among them', () => {
    expect(new Set(cases.map(({ inputs }) => inputs.variant))).to.have.all.keys(Object.keys(dialects));
    expect(cases.some(({ inputs }) => inputs.dim % 2 === 1)).to.equal(true);
  });
});

describe('golden positions of the fairseq family', () => {
  interface Numbered {
    readonly input_ids: number[];
    readonly padding_idx: number;
    readonly dim: number;
    readonly past_length: number;
  }
  interface Embedded {
    readonly position_ids: number[];
    readonly embedding: number[][];
  }

  for (const { name, inputs, expected } of goldenCases<Numbered, Embedded>('fairseq_positions')) {
    const { input_ids: ids, padding_idx: paddingIdx, dim, past_length: past } = inputs;
    const numbering = afterCache(fairseqNumbering(paddingIdx), past);
    const positions = paddedPositions(maskOf(ids, paddingIdx), numbering);

    it(`${name}: positions equal those of M2M-100`, () => {
      expect(ids.map((_, token) => positions.at(token))).to.deep.equal(expected.position_ids);
    });

    it(`${name}: vectors equal those of M2M-100, padding too`, () => {
      const rows = rowsOf({ hiddenSize: dim, ...dialects.fairseq, paddingIdx }, positions);
      rows.forEach((row, token) => {
        expectClose(row, expected.embedding[token]!, tolerance);
      });
    });
  }
});

function rowsOf(parameters: Omit<Spec, 'scheme'>, positions: Positions): Float64Array[] {
  const encoding = vectorsOf({ scheme: 'sinusoidal', ...parameters });
  const table = new Float64Array(positions.count * encoding.dimension);
  encoding.fill(positions, 0, positions.count, table);
  return Array.from({ length: positions.count }, (_, row) =>
    table.subarray(row * encoding.dimension, (row + 1) * encoding.dimension),
  );
}
