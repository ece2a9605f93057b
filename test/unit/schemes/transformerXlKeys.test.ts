import { expect } from 'chai';
import { finish } from '../../../src/numerics/steps';
import { seeded } from '../../../src/numerics/random';
import { relativeKeys } from '../../../src/schemes/transformerXlKeys';
import { relativeSinusoids } from '../../../src/schemes/transformerXlSinusoids';

interface Size {
  readonly hiddenSize: number;
  readonly headDim: number;
  readonly layout: 'interleaved' | 'concatenated';
}

const heads = 2;

/** The keys of a size and the obvious sum of each: the sinusoid of a distance goes through the projection, sine by sine. */
function ofSize({ hiddenSize, headDim, layout }: Size) {
  const random = seeded(7);
  const drawn = (count: number): Float64Array => Float64Array.from({ length: count }, () => random.gaussian());
  const projection = Array.from({ length: heads * headDim }, () => drawn(hiddenSize));
  const half = hiddenSize / 2;
  const sinusoid = (distance: number): number[] =>
    Array.from({ length: hiddenSize }, (_, d) => {
      const pair = layout === 'concatenated' ? d % half : d >> 1;
      const isSine = layout === 'concatenated' ? d < half : d % 2 === 0;
      const angle = distance * 10000 ** (-pair / half);
      return isSine ? Math.sin(angle) : Math.cos(angle);
    });
  const direct = (head: number, vector: Float64Array, distance: number) => {
    const row = sinusoid(distance);
    let [sum, size] = [0, 0];
    vector.forEach((x, c) => {
      projection[head * headDim + c]!.forEach((weight, d) => {
        sum += x * weight * row[d]!;
        size += Math.abs(x * weight * row[d]!);
      });
    });
    return { sum, size };
  };
  const keys = relativeKeys(relativeSinusoids(hiddenSize, layout), (row) => projection[row], headDim);
  const vectors = Array.from({ length: 3 }, () => drawn(headDim));
  return { keys, direct, vectors };
}

const near = [0, 1, -1, 5, -13, 63, 64, -64, 65, -127, 511, -512, 4095, 4096, -4096, 4097];

describe('Relative keys of Transformer-XL', () => {
  for (const size of [
    { hiddenSize: 2, headDim: 1, layout: 'interleaved' },
    { hiddenSize: 34, headDim: 5, layout: 'concatenated' },
    { hiddenSize: 128, headDim: 64, layout: 'interleaved' },
    { hiddenSize: 5000, headDim: 3, layout: 'concatenated' },
  ] as const) {
    const { keys, direct, vectors } = ofSize(size);
    const name = `${size.hiddenSize} × ${size.headDim}, ${size.layout}`;

    it(`are met by a query that went through the projection as by one that did not: ${name}`, () => {
      for (let head = 0; head < heads; head++) {
        const products = finish(keys.productsOf(head, vectors));
        products.forEach((product, index) => {
          for (const distance of [...near, ...near.toReversed()]) {
            const wanted = direct(head, vectors[index]!, distance);
            expect(product(distance)).to.be.closeTo(wanted.sum, 1e-12 * wanted.size, `${distance}`);
          }
        });
      }
    });

    it(`are summed over distances as one by one: ${name}`, () => {
      for (const [first, count] of [
        [0, 1],
        [-70, 3],
        [60, 10],
        [-3, 200],
      ] as const) {
        const wanted = Array.from({ length: count }, (_, n) => direct(1, vectors[0]!, first + n));
        const [sum, scale] = [
          wanted.reduce((all, { sum }) => all + sum, 0),
          wanted.reduce((all, { size }) => all + size, 0),
        ];
        expect(keys.product(1, vectors[0]!, first, count)).to.be.closeTo(sum, 1e-12 * scale);
      }
    });
  }

  it('are as exact far away as the angles are there', () => {
    const { keys, direct, vectors } = ofSize({ hiddenSize: 128, headDim: 4, layout: 'interleaved' });
    const [product] = finish(keys.productsOf(0, vectors));
    for (const distance of [131_071, -999_999, 2 ** 24 + 5, -(2 ** 40) - 3]) {
      const { sum, size } = direct(0, vectors[0]!, distance);
      // A product of distance and frequency is rounded by so much.
      const rounding = 2 ** -52 * Math.abs(distance);
      expect(product?.(distance)).to.be.closeTo(sum, (1e-12 + rounding) * size, `${distance}`);
    }
  });

  it('are met between whole distances too, and nowhere at no number', () => {
    const { keys, direct, vectors } = ofSize({ hiddenSize: 34, headDim: 5, layout: 'interleaved' });
    const [product] = finish(keys.productsOf(1, vectors));
    const { sum, size } = direct(1, vectors[0]!, -2.75);
    expect(product?.(-2.75)).to.be.closeTo(sum, 1e-12 * size);
    expect(keys.product(1, vectors[0]!, -2.75, 1)).to.be.closeTo(sum, 1e-12 * size);
    for (const nowhere of [NaN, Infinity, -Infinity]) {
      expect(product?.(nowhere)).to.be.NaN;
      expect(keys.product(1, vectors[0]!, nowhere, 1)).to.be.NaN;
    }
  });

  it('cost a query one step a row of the projection', () => {
    const { keys, vectors } = ofSize({ hiddenSize: 8, headDim: 5, layout: 'interleaved' });
    expect([...keys.productsOf(0, vectors)]).to.have.lengthOf(5);
  });
});
