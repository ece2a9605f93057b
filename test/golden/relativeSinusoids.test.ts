import { expect } from 'chai';
import type { Positions } from '../../src/positions/positions';
import { conformerDistances, xlnetDistances, xlnetRow } from '../../src/positions/relativePositions';
import { expectClose } from './close';
import { vectorsOf } from './encodings';
import { goldenCases } from './goldenFile';

interface Inputs {
  readonly d_model: number;
  readonly qlen: number;
  readonly klen: number;
  readonly attn_type: 'bi' | 'uni';
  readonly clamp_len: number;
}

describe('golden relative sinusoids', () => {
  for (const { name, inputs, expected } of goldenCases<Inputs, { pos_seq: number[]; table: number[][] }>(
    'xlnet_relative_sinusoid',
  )) {
    it(`XLNet ${name}: distances and vectors equal the reference`, () => {
      const distances = xlnetDistances({
        queries: inputs.qlen,
        keys: inputs.klen,
        attention: inputs.attn_type,
        ...(inputs.clamp_len > 0 ? { clampLength: inputs.clamp_len } : {}),
      });
      expectTable(distances, { hiddenSize: inputs.d_model, layout: 'concatenated' }, expected.pos_seq, expected.table);
    });
  }

  for (const { name, inputs, expected } of goldenCases<
    { dim: number; length: number },
    { relative_positions: number[]; table: number[][] }
  >('conformer_relative')) {
    it(`Conformer ${name}: distances and vectors equal the reference`, () => {
      const distances = conformerDistances(inputs.length);
      expectTable(distances, { hiddenSize: inputs.dim }, expected.relative_positions, expected.table);
    });
  }

  for (const { name, inputs, expected } of goldenCases<{ bd: number[][]; klen: number }, { shifted: number[][] }>(
    'xlnet_rel_shift',
  )) {
    it(`XLNet ${name}: a query and a key read the row that the relative shift gives them`, () => {
      const queries = inputs.bd.length;
      expected.shifted.forEach((row, i) => {
        expect(row.map((_, j) => inputs.bd[i]![xlnetRow(queries, i, j)])).to.deep.equal(row);
      });
    });
  }

  it('distances beyond the clamp are as the clamp', () => {
    const distances = xlnetDistances({ queries: 3, keys: 3, attention: 'bi', clampLength: 1 });
    expect(Array.from({ length: 6 }, (_, row) => distances.at(row))).to.deep.equal([1, 1, 1, 0, -1, -1]);
  });
});

function expectTable(
  distances: Positions,
  parameters: { hiddenSize: number; layout?: string },
  wantedDistances: readonly number[],
  wanted: readonly number[][],
): void {
  expect(Array.from({ length: distances.count }, (_, row) => distances.at(row))).to.deep.equal(wantedDistances);
  const encoding = vectorsOf({ scheme: 'sinusoidal', ...parameters });
  const rows = new Float64Array(distances.count * encoding.dimension);
  encoding.fill(distances, 0, distances.count, rows);
  expectClose(rows, wanted.flat(), { absolute: 2e-6 });
}
