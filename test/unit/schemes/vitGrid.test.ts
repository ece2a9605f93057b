import { expect } from 'chai';
import { SpecError } from '../../../src/schemes/specError';
import { expectClose } from '../../golden/close';
import { vectorsOf } from '../../golden/encodings';
import { rowsOf } from '../../golden/rows';
import { placed } from './placed';

const weights = [0.5, -1, 2, 0.25, 3, 1, 4, -2, 0.75, -0.5, 2.5, 0, 1, -3, 1.5, -1.25, 2, 0.5, 1, 0];
/** A trained grid of 4 rows and 5 columns, one number each. */
const trained = { scheme: 'vitGrid', hiddenSize: 1, trainedHeight: 4, trainedWidth: 5, classToken: false };

describe('a learned grid', () => {
  const resized = (height: number, width: number, spec: object = {}): number[] =>
    rowsOf(
      vectorsOf({ ...trained, gridHeight: height, gridWidth: width, positionEmbeddings: weights, ...spec }),
      height * width,
    ).flat();

  it('of the trained size is the table', () => {
    for (const spec of [{}, { antialias: true }, { interpolation: 'bilinear' }, { interpolateOffset: 0.1 }]) {
      expect(resized(4, 5, spec)).to.deep.equal(weights);
    }
  });

  it('shrinks with antialias as Pillow does', () => {
    const bicubic = [1.1833757, 0.3071786, 0.7630642, 1.0598538, 0.320296, -0.11548];
    const bilinear = [1.122449, 0.3650793, 0.7346939, 1.0, 0.3492063, 0.005102];
    expectClose(resized(2, 3, { antialias: true }), bicubic, { absolute: 1e-6 });
    expectClose(resized(2, 3, { antialias: true, interpolation: 'bilinear' }), bilinear, { absolute: 1e-6 });
  });

  it('grows with antialias as Pillow does', () => {
    const lastRow = [-1.7080673, 0.644181, 1.9700495, 0.4671053, 1.1212598, 0.7162669, -0.1780148];
    expectClose(resized(6, 7, { antialias: true }).slice(35), lastRow, { absolute: 1e-6 });
  });

  it('shrinks to one patch, the mean of all with antialias and the middle without', () => {
    expectClose(resized(1, 1, { antialias: true }), [0.5640454], { absolute: 1e-6 });
    // Between rows 1 and 2, on column 2.
    expectClose(resized(1, 1, { interpolation: 'bilinear' }), [(weights[7]! + weights[12]!) / 2], { absolute: 1e-15 });
  });

  it('of DINOv2 steps as if it had a tenth of a patch more', () => {
    const line = { trainedHeight: 1, trainedWidth: 4, positionEmbeddings: [0, 1, 2, 3] };
    // Patch 0 of 2 lies at ½ · 4 / 2.1 − ½, patch 1 at 1½ · 4 / 2.1 − ½.
    const places = resized(1, 2, { ...line, interpolation: 'bilinear', interpolateOffset: 0.1 });
    expectClose(places, [2 / 2.1 - 0.5, 6 / 2.1 - 0.5], { absolute: 1e-12 });
  });

  it('keeps the vector of the class token', () => {
    const encoding = vectorsOf({
      ...{ ...trained, classToken: true, gridHeight: 2, gridWidth: 2 },
      positionEmbeddings: [9, ...weights],
    });
    const rows = rowsOf(encoding, 6).flat();
    expect(rows[0]).to.equal(9);
    expectClose(rows.slice(1, 5), resized(2, 2), { absolute: 0 });
    expect(rows[5]).to.deep.equal(NaN);
    expect(encoding.learnedParameters).to.equal(21);
    expect(encoding.tableLength).to.equal(5);
  });

  it('is the table of the seed where no weights are given, the class token first', () => {
    const seeded = { hiddenSize: 3, seed: 7, initializerRange: 0.5 };
    const grid = vectorsOf({ scheme: 'vitGrid', ...seeded, gridHeight: 2, gridWidth: 2 });
    const learned = vectorsOf({ scheme: 'learned', ...seeded, maxPositionEmbeddings: 5 });
    expect(rowsOf(grid, 5)).to.deep.equal(rowsOf(learned, 5));
    expect(grid.seeded).to.equal(true);
  });

  it('reads the row and the column of a token that has them, and has nothing between patches', () => {
    const encoding = vectorsOf({ ...trained, gridHeight: 4, gridWidth: 5, positionEmbeddings: weights });
    expect(rowsOf(encoding, placed([[1, 1], [0.5, 1], [4, 0]])).flat()).to.deep.equal([4, NaN, NaN]); // prettier-ignore
  });

  it('needs as many weights as the trained grid has', () => {
    expect(() => resized(2, 2, { positionEmbeddings: [1, 2] })).to.throw(
      SpecError,
      'positionEmbeddings has 2 numbers, but there must be 20 (setting phasor.parameters.vitGrid.positionEmbeddings).',
    );
  });
});
