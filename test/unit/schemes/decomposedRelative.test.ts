import { expect } from 'chai';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { Spec } from '../../../src/schemes/encoding';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { seededContents } from '../../../src/schemes/seededContents';
import { SpecError } from '../../../src/schemes/specError';
import { expectClose } from '../../golden/close';
import { biasesOf } from '../../golden/encodings';
import { placed } from './placed';

const [height, width, headDim] = [2, 3, 2];
/** Vectors of the rows −1, 0, 1 and of the columns −2 … 2 that the query is from its key. */
const relPosH = [1, 2, 3, 4, 5, 6];
const relPosW = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const small: Spec = {
  scheme: 'decomposedRelative',
  ...{ windowHeight: height, windowWidth: width, numAttentionHeads: 2, headDim, relPosH, relPosW },
};
const queryOf = (head: number, token: number): Float64Array => seededContents(0, headDim).of('query', head, 0)(token);
const product = (query: Float64Array, table: readonly number[], row: number): number =>
  query[0]! * table[2 * row]! + query[1]! * table[2 * row + 1]!;

describe('decomposed relative positions', () => {
  it('are the query times the vector of the rows and that of the columns, not divided by √d', () => {
    const encoding = biasesOf(small);
    // Token 1 is at row 0, column 1; token 5 at row 1, column 2.
    const query = queryOf(1, 1);
    expect(encoding.bias(1, 1, 5)).to.be.closeTo(product(query, relPosH, 0) + product(query, relPosW, 1), 1e-14);
    expect(encoding.bias(1, 1, 1)).to.be.closeTo(product(query, relPosH, 1) + product(query, relPosW, 2), 1e-14);
  });

  it('resize their vectors linearly where the window was another in training', () => {
    const spec = { ...small, windowHeight: 3, trainedHeight: 2 };
    // 3 vectors become 5: row r reads at (r + ½)·3/5 − ½ = −0.2, 0.4, 1, 1.6, 2.2.
    const resized = [1, 2, 1.8, 2.8, 3, 4, 4.2, 5.2, 5, 6];
    const query = queryOf(0, 8);
    expect(biasesOf(spec).bias(0, 8, 2)).to.be.closeTo(product(query, resized, 4) + product(query, relPosW, 2), 1e-13);
    expect(biasesOf(spec).bias(0, 8, 5)).to.be.closeTo(product(query, resized, 3) + product(query, relPosW, 2), 1e-13);
  });

  it('do not reach into other windows, which tile the image', () => {
    const encoding = biasesOf(small);
    expect(encoding.bias(0, 5, 6)).to.deep.equal(NaN);
    const out = new Float64Array(4);
    const image = placed([[0, 2], [0, 3]]); // prettier-ignore
    encoding.fill(0, image, { queryStart: 0, queries: 2, keyStart: 0, keys: 2 }, out);
    expect([...out].map(Number.isNaN)).to.deep.equal([false, true, true, false]);
  });

  it('read the contents of the token and the place that it has, however it is reached', () => {
    const encoding = biasesOf(small);
    const { content } = encoding;
    const out = new Float64Array(36);
    encoding.fill(1, indexPositions(6), { queryStart: 0, queries: 6, keyStart: 0, keys: 6 }, out);
    const places = [0, 1, 2, 3, 4, 5].map((token) => ({ token, position: token }));
    expectClose(
      out,
      places.flatMap((query) => places.map((key) => content!.bias(1, query, key, 0))),
      { absolute: 0 },
    );
    expect(encoding.bias(1, 4, 2)).to.equal(out[4 * 6 + 2]);
    // Six positions further on the window is the next, and the tokens with their contents the same.
    const moved = { token: 4, position: 10 };
    expect(content!.bias(1, moved, { token: 2, position: 8 }, 0)).to.equal(out[4 * 6 + 2]);
    expect(content!.bias(1, moved, { token: 2, position: 8 }, 1)).not.to.equal(out[4 * 6 + 2]);
  });

  it('learn a vector for each row and each column of the window in training, for all heads', () => {
    expect(biasesOf(small).learnedParameters).to.equal((3 + 5) * headDim);
    expect(biasesOf(small).seeded).to.equal(true);
    expect(() => encodingOf({ ...small, relPosH: [1] })).to.throw(SpecError, 'decomposedRelative.relPosH');
  });
});
