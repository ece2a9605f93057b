import { expect } from 'chai';
import fc from 'fast-check';
import { indexPositions } from '../../../src/positions/indexPositions';
import { beitIndex, beitPlaces, beitRows } from '../../../src/schemes/beitIndex';
import { swinIndex, swinRows } from '../../../src/schemes/swinIndex';
import { biasesOf } from '../../golden/encodings';

const window = fc.record({ height: fc.integer({ min: 1, max: 9 }), width: fc.integer({ min: 1, max: 9 }) });

describe('the rows that a window reads', () => {
  it('are one for each offset, all of the table, and turned about by the way back', () => {
    fc.assert(
      fc.property(window, (patches) => {
        const { height, width } = patches;
        const seen = new Set<number>();
        for (let dy = 1 - height; dy < height; dy++) {
          for (let dx = 1 - width; dx < width; dx++) {
            seen.add(swinIndex(patches, dy, dx));
            expect(swinIndex(patches, dy, dx) + swinIndex(patches, -dy, -dx)).to.equal(swinRows(patches) - 1);
          }
        }
        expect([...seen]).to.deep.equal(Array.from({ length: swinRows(patches) }, (_, row) => row));
      }),
    );
  });

  it('of BEiT are all of the table with the class token', () => {
    fc.assert(
      fc.property(window, (patches) => {
        const { placeAt } = beitPlaces(patches);
        const tokens = Array.from({ length: patches.height * patches.width + 1 }, (_, token) => placeAt(token));
        const seen = new Set(tokens.flatMap((query) => tokens.map((key) => beitIndex(patches, query, key))));
        expect([...seen].toSorted((a, b) => a - b)).to.deep.equal(
          Array.from({ length: beitRows(patches) }, (_, row) => row),
        );
      }),
    );
  });
});

describe('a bias between patches', () => {
  const encoding = window.chain(({ height, width }) =>
    fc
      .constantFrom('swin', 'swinV2', 'beit')
      .map((scheme) => biasesOf({ scheme, windowHeight: height, windowWidth: width, numAttentionHeads: 2 })),
  );

  it('of every window of tokens equals that of its queries and keys one by one', () => {
    fc.assert(
      fc.property(encoding, fc.nat(60), fc.nat(60), (biases, queryStart, keyStart) => {
        const out = new Float64Array(12 * 9);
        biases.fill(1, indexPositions(80, -3), { queryStart, queries: 12, keyStart, keys: 9 }, out);
        out.forEach((value, index) => {
          const [query, key] = [queryStart - 3 + Math.floor(index / 9), keyStart - 3 + (index % 9)];
          expect(value).to.deep.equal(biases.bias(1, query, key));
        });
      }),
      { numRuns: 40 },
    );
  });

  it('depends on the offset alone: equal where both move within a window', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('swin', 'swinV2'),
        fc.nat(4),
        fc.nat(4),
        fc.nat(1),
        fc.nat(1),
        (scheme, y, x, dy, dx) => {
          const biases = biasesOf({ scheme });
          const at = (row: number, column: number): number => 7 * row + column;
          expect(biases.bias(0, at(y + dy, x + dx), at(y, x))).to.equal(biases.bias(0, at(dy, dx), 0));
        },
      ),
    );
  });
});
