import { expect } from 'chai';
import fc from 'fast-check';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { AddsEncoding } from '../../../src/schemes/encoding';
import { expectClose } from '../../golden/close';
import { vectorsOf } from '../../golden/encodings';

const alpha = fc.double({ min: 0.05, max: 0.95, noNaN: true }).filter((share) => share !== 0.5);
const rows = fc.integer({ min: 1, max: 12 });

describe('hierarchical decomposition', () => {
  it('reproduces the first n rows exactly', () => {
    fc.assert(
      fc.property(rows, alpha, (n, share) => {
        const table = { hiddenSize: 5, maxPositionEmbeddings: n, seed: 3 };
        const learned = vectorsOf({ scheme: 'learned', ...table });
        const extended = vectorsOf({ scheme: 'hierarchical', ...table, alpha: share });
        expectClose(valuesOf(extended, n), valuesOf(learned, n), { absolute: 1e-14 });
      }),
    );
  });

  it('has another vector for each of its n² positions, and none beyond', () => {
    fc.assert(
      fc.property(rows, alpha, (n, share) => {
        const encoding = vectorsOf({ scheme: 'hierarchical', hiddenSize: 5, maxPositionEmbeddings: n, alpha: share });
        const values = valuesOf(encoding, n * n + 1);
        const vectors = Array.from({ length: n * n }, (_, row) => values.subarray(row * 5, row * 5 + 5).join());
        expect(new Set(vectors).size).to.equal(n * n);
        expect(values.subarray(n * n * 5).every(Number.isNaN)).to.equal(true);
      }),
    );
  });
});

describe('a table given in the spec', () => {
  it('is what its positions read', () => {
    const list = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(list, (table) => {
        const encoding = vectorsOf({ scheme: 'learned', hiddenSize: 2, maxPositionEmbeddings: 3, table });
        expect([...valuesOf(encoding, 3)]).to.deep.equal(table);
        expect(encoding.seeded).to.equal(false);
      }),
    );
  });
});

function valuesOf(encoding: AddsEncoding, count: number): Float64Array {
  const out = new Float64Array(count * encoding.dimension);
  encoding.fill(indexPositions(count), 0, count, out);
  return out;
}
