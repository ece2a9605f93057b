import { expect } from 'chai';
import fc from 'fast-check';
import { gridAxes } from '../../../src/schemes/gridAxes';
import { expectClose } from '../../golden/close';
import { vectorsOf } from '../../golden/encodings';
import { rowsOf } from '../../golden/rows';

const side = fc.integer({ min: 1, max: 7 });

describe('a grid', () => {
  it('gives every patch a row and a column that no other has', () => {
    fc.assert(
      fc.property(side, side, fc.nat(3), fc.boolean(), (height, width, classTokens, byColumns) => {
        const axes = gridAxes({ height, width, classTokens, byColumns });
        const cells = Array.from({ length: height * width }, (_, patch) => {
          const [row, column] = [0, 1].map((axis) => axes.at(patch + classTokens, axis)) as [number, number];
          expect(row).to.be.within(0, height - 1);
          expect(column).to.be.within(0, width - 1);
          return row * width + column;
        });
        expect(new Set(cells).size).to.equal(height * width);
      }),
    );
  });
});

describe('2-D sine-cosine', () => {
  const dialect = fc.constantFrom('mae', 'rtDetr', 'timm', 'multidim');

  it('has products that depend on how many rows and columns two patches are apart', () => {
    fc.assert(
      fc.property(dialect, fc.integer({ min: 1, max: 8 }), side, side, (kind, quarter, height, width) => {
        const encoding = vectorsOf({
          scheme: 'sincos2d',
          ...{ dialect: kind, hiddenSize: 4 * quarter, gridHeight: height, gridWidth: width },
        });
        const rows = rowsOf(encoding, height * width);
        const { inverseFrequencies, axisOf } = encoding.pairs!;
        const last = [height - 1, width - 1];
        const wanted = inverseFrequencies.reduce((sum, w, k) => sum + Math.cos(last[axisOf![k]!]! * w), 0);
        expect(product(rows[0]!, rows.at(-1)!)).to.be.closeTo(wanted, 1e-9);
        expect(product(rows.at(-1)!, rows.at(-1)!)).to.be.closeTo(2 * quarter, 1e-9);
      }),
    );
  });

  it('has the same numbers in every dialect, in another order', () => {
    fc.assert(
      fc.property(dialect, side, side, (kind, height, width) => {
        const sorted = (name: string): number[] =>
          rowsOf(
            vectorsOf({
              scheme: 'sincos2d',
              ...{ dialect: name, hiddenSize: 16, gridHeight: height, gridWidth: width },
            }),
            height * width,
          )
            .at(-1)!
            .toSorted((a, b) => a - b);
        expect(sorted(kind)).to.deep.equal(sorted('rtDetr'));
      }),
    );
  });
});

describe('DETR sine', () => {
  it('of a padded image is that of the image alone', () => {
    fc.assert(
      fc.property(side, side, fc.nat(4), fc.nat(4), fc.boolean(), (height, width, below, beside, normalize) => {
        const [gridHeight, gridWidth] = [height + below, width + beside];
        const isImage = (cell: number): boolean => cell % gridWidth < width && Math.floor(cell / gridWidth) < height;
        const cells = Array.from({ length: gridHeight * gridWidth }, (_, cell) => cell);
        const pixelMask = cells.map((cell) => Number(isImage(cell)));
        const spec = { scheme: 'detrSine', numPositionFeatures: 4, normalize };
        const padded = rowsOf(vectorsOf({ ...spec, gridHeight, gridWidth, pixelMask }), cells.length);
        const alone = rowsOf(vectorsOf({ ...spec, gridHeight: height, gridWidth: width }), height * width);
        expectClose(padded.filter((_, cell) => isImage(cell)).flat(), alone.flat(), { absolute: 1e-13 });
      }),
    );
  });
});

describe('a learned grid', () => {
  const resize = fc.record({
    interpolation: fc.constantFrom('bicubic', 'bilinear'),
    antialias: fc.boolean(),
    interpolateOffset: fc.constantFrom(0, 0.1),
  });

  it('resized to the trained grid is itself', () => {
    fc.assert(
      fc.property(side, side, resize, (height, width, how) => {
        const given = { scheme: 'vitGrid', hiddenSize: 3, gridHeight: height, gridWidth: width, ...how };
        const resized = vectorsOf({ ...given, trainedHeight: height, trainedWidth: width });
        const count = height * width + 1;
        expect(rowsOf(resized, count)).to.deep.equal(
          rowsOf(vectorsOf({ scheme: 'learned', hiddenSize: 3, maxPositionEmbeddings: count }), count),
        );
      }),
    );
  });

  it('of equal vectors stays so at any size', () => {
    fc.assert(
      fc.property(side, side, side, side, resize, (trainedHeight, trainedWidth, gridHeight, gridWidth, how) => {
        const encoding = vectorsOf({
          scheme: 'vitGrid',
          ...{ hiddenSize: 1, classToken: false, trainedHeight, trainedWidth, gridHeight, gridWidth, ...how },
          positionEmbeddings: new Array<number>(trainedHeight * trainedWidth).fill(1.5),
        });
        const count = gridHeight * gridWidth;
        expectClose(rowsOf(encoding, count).flat(), new Array<number>(count).fill(1.5), { absolute: 1e-12 });
      }),
    );
  });
});

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, d) => sum + value * b[d]!, 0);
}
