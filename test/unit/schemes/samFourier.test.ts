import { expect } from 'chai';
import { SpecError } from '../../../src/schemes/specError';
import { expectClose } from '../../golden/close';
import { vectorsOf } from '../../golden/encodings';
import { rowsOf } from '../../golden/rows';
import { placed } from './placed';

const small = { scheme: 'samFourier', hiddenSize: 2, gridHeight: 2, gridWidth: 4 };

describe('random Fourier features', () => {
  it('read x and y at the centres of patches, from −1 to 1', () => {
    const horizontal = rowsOf(vectorsOf({ ...small, gaussianMatrix: [1, 0] }), 8);
    const vertical = rowsOf(vectorsOf({ ...small, gaussianMatrix: [0, 1] }), 8);
    // Patch 6 is in row 1 and column 2: x = ¼, y = ½.
    expectClose(horizontal[6]!, [1, 0], { absolute: 1e-15 });
    expectClose(vertical[6]!, [0, -1], { absolute: 1e-15 });
  });

  it('are 0 and 1 in the middle of the image', () => {
    const middle = rowsOf(vectorsOf({ ...small, hiddenSize: 4 }), placed([[0.5, 1.5]]))[0]!;
    expectClose(middle, [0, 0, 1, 1], { absolute: 1e-15 });
  });

  it('depend, in their product, on the offset of two patches only', () => {
    const rows = rowsOf(vectorsOf({ ...small, hiddenSize: 64, seed: 3 }), 8);
    const product = (a: number, b: number): number => rows[a]!.reduce((sum, value, d) => sum + value * rows[b]![d]!, 0);
    expect(product(0, 5)).to.be.closeTo(product(2, 7), 1e-9);
    expect(product(1, 4)).to.not.be.closeTo(product(0, 5), 1e-3);
  });

  it('have the norm that they say, and a matrix of the spread that they are told', () => {
    const encoding = vectorsOf({ ...small, hiddenSize: 4096, scale: 1e-6 });
    expect(Math.hypot(...rowsOf(encoding, 1)[0]!)).to.be.closeTo(encoding.norm!, 1e-9);
    // The sine of a small angle is the angle: here 2π · (−¾ · Gx − ½ · Gy).
    const angles = rowsOf(encoding, 1)[0]!.slice(0, 2048);
    const variance = angles.reduce((sum, angle) => sum + angle ** 2, 0) / angles.length;
    expect(Math.sqrt(variance) / (2 * Math.PI * Math.hypot(0.75, 0.5))).to.be.closeTo(1e-6, 5e-8);
  });

  it('read one axis of a sequence, and three of a video, x before y before time', () => {
    const line = {
      scheme: 'samFourier',
      hiddenSize: 2,
      axes: 'sequence',
      maxPositionEmbeddings: 4,
      gaussianMatrix: [1],
    };
    // The centre of position 2 is ⅝ of the length: u = ¼.
    expectClose(rowsOf(vectorsOf(line), 4)[2]!, [1, 0], { absolute: 1e-15 });
    expect(rowsOf(vectorsOf(line), 5)[4]!.every(Number.isNaN)).to.equal(true);
    const video = { ...small, axes: 'video', gridDepth: 8 };
    const along = (gaussianMatrix: number[]): number[] =>
      rowsOf(vectorsOf({ ...video, gaussianMatrix }), 24)[3 * 8 - 2]!;
    // Frame 2, row 1 and column 2 of 8, 2 and 4: time −⅜, y ½, x ¼.
    expectClose(along([1, 0, 0]), [1, 0], { absolute: 1e-15 });
    expectClose(along([0, 1, 0]), [0, -1], { absolute: 1e-15 });
    expectClose(along([0, 0, 1]), [-Math.SQRT1_2, -Math.SQRT1_2], { absolute: 1e-15 });
    expect(() => vectorsOf({ ...video, gaussianMatrix: [1, 0] })).to.throw(SpecError, 'there must be 3');
  });

  it('have no vector outside the grid', () => {
    expect(rowsOf(vectorsOf(small), 9)[8]).to.deep.equal([NaN, NaN]);
  });

  it('need two rows of D/2', () => {
    expect(() => vectorsOf({ ...small, gaussianMatrix: [1] })).to.throw(
      SpecError,
      'gaussianMatrix has 1 numbers, but there must be 2 (setting phasor.parameters.samFourier.gaussianMatrix).',
    );
  });
});
