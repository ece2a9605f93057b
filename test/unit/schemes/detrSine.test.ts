import { expect } from 'chai';
import { indexPositions } from '../../../src/positions/indexPositions';
import { angleOf } from '../../../src/schemes/coordinates';
import { detrCoordinates } from '../../../src/schemes/detrCoordinates';
import { SpecError } from '../../../src/schemes/specError';
import { expectClose } from '../../golden/close';
import { vectorsOf } from '../../golden/encodings';
import { rowsOf } from '../../golden/rows';
import { placed } from './placed';

const small = { scheme: 'detrSine', numPositionFeatures: 2, gridHeight: 2, gridWidth: 3 };
/** The last column and the last row are padding. */
const pixelMask = [1, 1, 0, 0, 0, 0];

describe('the coordinates of DETR', () => {
  it('count from 1 along columns and rows', () => {
    const { y, x } = detrCoordinates({ height: 2, width: 3 });
    expect([...y]).to.deep.equal([1, 1, 1, 2, 2, 2]);
    expect([...x]).to.deep.equal([1, 2, 3, 1, 2, 3]);
  });

  it('stand still where the image is padded', () => {
    const { y, x } = detrCoordinates({ height: 2, width: 3, pixelMask });
    expect([...y]).to.deep.equal([1, 1, 0, 1, 1, 0]);
    expect([...x]).to.deep.equal([1, 2, 2, 0, 0, 0]);
  });

  it('run up to the scale at the last cell of the image, and are 0 where all is padding', () => {
    const { y, x } = detrCoordinates({ height: 2, width: 3, pixelMask, scale: 6 });
    expectClose(y, [6, 6, 0, 6, 6, 0], { absolute: 1e-5 });
    expectClose(x, [3, 6, 6, 0, 0, 0], { absolute: 1e-5 });
    expect(x[1]).to.be.closeTo((6 * 2) / (2 + 1e-6), 1e-15);
  });
});

describe('DETR sine', () => {
  it('is sine and cosine of the row, then of the column, of cells counted from 1', () => {
    const row = rowsOf(vectorsOf({ ...small, normalize: false }), 6)[5]!;
    expectClose(row, [Math.sin(2), Math.cos(2), Math.sin(3), Math.cos(3)], { absolute: 1e-15 });
  });

  it('halves the circle at half the image', () => {
    const row = rowsOf(vectorsOf({ ...small, gridWidth: 4 }), 2)[1]!;
    expectClose(row, [0, -1, 0, -1], { absolute: 1e-5 });
  });

  it('of Deformable DETR has the centres of cells, padded or not', () => {
    const [features, step] = [4, (size: number) => (2 * Math.PI) / (size + 1e-6)];
    const at = (y: number, x: number): number[] =>
      [y, x].flatMap((angle) => [1, 100].flatMap((slower) => [Math.sin(angle / slower), Math.cos(angle / slower)]));
    const centred = { ...small, numPositionFeatures: features, offset: -0.5 };
    expectClose(rowsOf(vectorsOf(centred), 6)[5]!, at(1.5 * step(2), 2.5 * step(3)), { absolute: 1e-14 });
    expectClose(rowsOf(vectorsOf({ ...centred, pixelMask }), 6)[1]!, at(0.5 * step(1), 1.5 * step(2)), {
      absolute: 1e-14,
    });
    // Counts that are not normalized are not moved.
    expectClose(rowsOf(vectorsOf({ ...centred, normalize: false }), 1)[0]!, at(1, 1), { absolute: 1e-14 });
  });

  it('is the same with a mask that masks nothing', () => {
    const masked = rowsOf(vectorsOf({ ...small, pixelMask: [1, 1, 1, 1, 1, 1] }), 6);
    rowsOf(vectorsOf(small), 6).forEach((row, cell) => {
      expectClose(masked[cell]!, row, { absolute: 1e-14 });
    });
  });

  it('reads a padded map by cell, where pairs have no frequency', () => {
    const encoding = vectorsOf({ ...small, normalize: false, pixelMask });
    const [first, between] = rowsOf(encoding, placed([[0, 2], [0, 0.5]])); // prettier-ignore
    expectClose(first!, [0, 1, Math.sin(2), Math.cos(2)], { absolute: 1e-15 });
    expect(between).to.deep.equal([NaN, NaN, NaN, NaN]);
    expect(encoding.pairs).to.equal(undefined);
  });

  it('knows the angle of each pair at rows and columns from 0', () => {
    for (const normalize of [true, false]) {
      const encoding = vectorsOf({ ...small, numPositionFeatures: 6, normalize });
      const positions = indexPositions(6);
      const row = rowsOf(encoding, positions)[4]!;
      encoding.pairs!.inverseFrequencies.forEach((_, k) => {
        const angle = angleOf(encoding.pairs!, encoding.axes, positions, 4, k);
        const [sine, cosine] = encoding.pairs!.dimensionsOf(k);
        expectClose([row[sine]!, row[cosine]!], [Math.sin(angle), Math.cos(angle)], { absolute: 1e-15 });
      });
      expect(Math.hypot(...row)).to.be.closeTo(Math.sqrt(6), 1e-12);
    }
  });

  it('has a temperature for rows and one for columns, which are one unless given', () => {
    const four = { ...small, numPositionFeatures: 4, normalize: false };
    const both = rowsOf(vectorsOf({ ...four, temperature: 7, temperatureHeight: 100, temperatureWidth: 25 }), 6)[5]!;
    // Row 2 and column 3, at frequencies 1 and temperature^(−1/2).
    const angles = [2, 2 / 10, 3, 3 / 5];
    expectClose(both, angles.flatMap((angle) => [Math.sin(angle), Math.cos(angle)]), { absolute: 1e-15 }); // prettier-ignore
    const columns = rowsOf(vectorsOf({ ...four, temperature: 100, temperatureWidth: 25 }), 6)[5]!;
    expect(columns).to.deep.equal(both);
    const rows = rowsOf(vectorsOf({ ...four, temperature: 25, temperatureHeight: 100 }), 6)[5]!;
    expect(rows).to.deep.equal(both);
  });

  it('has no vector outside the map', () => {
    expect(rowsOf(vectorsOf(small), 7)[6]).to.deep.equal([NaN, NaN, NaN, NaN]);
  });

  it('needs a mask of the size of the map', () => {
    expect(() => vectorsOf({ ...small, pixelMask: [1] })).to.throw(
      SpecError,
      'pixelMask has 1 numbers, but there must be 6 (setting phasor.parameters.detrSine.pixelMask).',
    );
  });
});
