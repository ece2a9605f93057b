import { indexPositions } from '../../src/positions/indexPositions';
import { xlnetRow } from '../../src/positions/relativePositions';
import type { BiasesEncoding } from '../../src/schemes/encoding';
import { seededContents } from '../../src/schemes/seededContents';
import { seeded } from '../../src/numerics/random';
import { expectClose } from './close';
import { biasesOf } from './encodings';
import { goldenCases } from './goldenFile';

const heads = 2;
const headDim = 3;
const seed = 7;

describe('golden relative keys', () => {
  for (const { name, inputs, expected } of goldenCases<
    { d_model: number; qlen: number; klen: number; attn_type: 'bi' | 'uni'; clamp_len: number },
    { table: number[][] }
  >('xlnet_relative_sinusoid')) {
    it(`XLNet ${name}: what queries and keys share of the reference's table is the bias of Transformer-XL`, () => {
      const { d_model: hiddenSize, qlen, klen, attn_type: attnType, clamp_len: clampLen } = inputs;
      const projection = normals(hiddenSize * heads * headDim, 1);
      const v = normals(heads * headDim, 2);
      const encoding = biasesOf({
        scheme: 'transformerXl',
        ...{ hiddenSize, attnType, numAttentionHeads: heads, headDim, seed, r: projection, rRBias: v },
        ...(clampLen > 0 ? { clampLen } : {}),
      });
      const keyOf = (head: number, row: readonly number[], c: number): number =>
        row.reduce((sum, value, m) => sum + value * projection[(m * heads + head) * headDim + c]!, 0);
      // The queries are the last of the keys.
      expectBiases(encoding, { queryStart: klen - qlen, queries: qlen, keys: klen }, v, (head, i, j, c) =>
        attnType === 'uni' && j > i + klen - qlen ? NaN : keyOf(head, expected.table[xlnetRow(qlen, i, j)]!, c),
      );
    });
  }

  for (const { name, inputs, expected } of goldenCases<{ dim: number; length: number }, { table: number[][] }>(
    'conformer_relative',
  )) {
    it(`Conformer ${name}: row L − 1 − i + j of the reference's table is that of query i and key j`, () => {
      const { dim: hiddenSize, length } = inputs;
      const width = hiddenSize / heads;
      const projection = normals(hiddenSize ** 2, 1);
      const v = normals(hiddenSize, 2);
      const encoding = biasesOf({
        scheme: 'conformer',
        ...{ hiddenSize, numAttentionHeads: heads, seed, linearPos: projection, posBiasV: v },
      });
      expectBiases(encoding, { queryStart: 0, queries: length, keys: length }, v, (head, i, j, c) =>
        expected.table[length - 1 - i + j]!.reduce(
          (sum, value, m) => sum + value * projection[(head * width + c) * hiddenSize + m]!,
          0,
        ),
      );
    });
  }
});

/** Every bias equals Σ over channels of (query + v) · relative key, over √d. */
function expectBiases(
  encoding: BiasesEncoding,
  { queryStart, queries, keys }: { queryStart: number; queries: number; keys: number },
  v: readonly number[],
  relativeKey: (head: number, i: number, j: number, channel: number) => number,
): void {
  const width = v.length / heads;
  const contents = seededContents(seed, width);
  for (let head = 0; head < heads; head++) {
    const biases = new Float64Array(queries * keys);
    encoding.fill(head, indexPositions(keys), { queryStart, queries, keyStart: 0, keys }, biases);
    const wanted = biases.map((_, index) => {
      const [i, j] = [Math.floor(index / keys), index % keys];
      const query = contents.of('query', head, 0)(queryStart + i);
      return (
        query.reduce((sum, q, c) => sum + (q + v[head * width + c]!) * relativeKey(head, i, j, c), 0) / Math.sqrt(width)
      );
    });
    wanted.forEach((value, index) => {
      if (Number.isNaN(value) !== Number.isNaN(biases[index])) throw new Error(`only one of ${index} is NaN`);
    });
    const exists = (value: number): boolean => !Number.isNaN(value);
    expectClose(biases.filter(exists), wanted.filter(exists), { absolute: 2e-5 });
  }
}

function normals(count: number, stream: number): number[] {
  const random = seeded(seed, stream);
  return Array.from({ length: count }, () => random.gaussian());
}
