import { expect } from 'chai';
import { coordinatePositions } from '../../../src/positions/coordinatePositions';
import { nerfFeatures } from '../../../src/schemes/nerfFeatures';
import { expectClose } from '../../golden/close';
import { vectorsOf } from '../../golden/encodings';
import { rowsOf } from '../../golden/rows';
import { placed } from './placed';

const grid = { axes: 'grid', gridHeight: 3, gridWidth: 5 };

describe('Perceiver features of an image', () => {
  const perceiver = { scheme: 'perceiver', ...grid, numBands: 2 };

  it('are the row and the column from −1 to 1, then all sines, then all cosines', () => {
    // Row 2 is 1, column 3 is ½; frequencies 1 and 3/2 of rows, 1 and 5/2 of columns.
    const angles = [1, 1.5, 0.5, 1.25].map((turn) => Math.PI * turn);
    const wanted = [1, 0.5, ...angles.map(Math.sin), ...angles.map(Math.cos)];
    expectClose(rowsOf(vectorsOf(perceiver), 14)[13]!, wanted, { absolute: 1e-15 });
    expectClose(rowsOf(vectorsOf(perceiver), placed([[2, 3]]))[0]!, wanted, { absolute: 1e-15 });
  });

  it('have the resolution of the grid unless told otherwise', () => {
    const told = vectorsOf({ ...perceiver, rowResolution: 3, columnResolution: 5 });
    expect(rowsOf(told, 15)).to.deep.equal(rowsOf(vectorsOf(perceiver), 15));
    const other = rowsOf(vectorsOf({ ...perceiver, concatPos: false, columnResolution: 9 }), 14)[13]!;
    expect(other[3]).to.be.closeTo(Math.sin(Math.PI * 4.5 * 0.5), 1e-15);
  });

  it('end with the grid', () => {
    const encoding = vectorsOf(perceiver);
    expect(encoding.tableLength).to.equal(15);
    expect(rowsOf(encoding, 16)[15]!.every(Number.isNaN)).to.equal(true);
  });
});

describe('features of a video', () => {
  const video = { axes: 'video', gridDepth: 2, gridHeight: 3, gridWidth: 5 };
  /** Frame 1, row 2, column 3. */
  const patch = 15 + 2 * 5 + 3;

  it('of Perceiver are the frame, the row and the column from −1 to 1, then all sines, then all cosines', () => {
    const encoding = vectorsOf({ scheme: 'perceiver', ...video, numBands: 2 });
    // Frame 1 and row 2 are 1, column 3 is ½; frequencies 1, 1 of frames, 1, 3/2 of rows, 1, 5/2 of columns.
    const angles = [1, 1, 1, 1.5, 0.5, 1.25].map((turn) => Math.PI * turn);
    const wanted = [1, 1, 0.5, ...angles.map(Math.sin), ...angles.map(Math.cos)];
    expectClose(rowsOf(encoding, patch + 1)[patch]!, wanted, { absolute: 1e-15 });
    const placedThere = coordinatePositions(['frame', 'row', 'column'], [[1], [2], [3]]);
    expectClose(rowsOf(encoding, placedThere)[0]!, wanted, { absolute: 1e-15 });
    expect(encoding.tableLength).to.equal(30);
    expect(rowsOf(encoding, 31)[30]!.every(Number.isNaN)).to.equal(true);
    const fast = vectorsOf({ scheme: 'perceiver', ...video, numBands: 2, concatPos: false, frameResolution: 7 });
    expect(rowsOf(fast, patch + 1)[patch]![1]).to.be.closeTo(Math.sin(3.5 * Math.PI), 1e-15);
  });

  it('of NeRF are those of the three shares', () => {
    const encoding = vectorsOf({ scheme: 'nerf', ...video, multires: 2 });
    const features = nerfFeatures({ multires: 2, includeInput: true, logSampling: true }, [1 / 2, 2 / 3, 3 / 5]);
    expect(rowsOf(encoding, patch + 1)[patch]).to.deep.equal([...features]);
    expect(encoding.dimension).to.equal(15);
  });

  it('of one frame hold those of an image', () => {
    const one = { ...video, gridDepth: 1, concatPos: false, numBands: 3 };
    const image = rowsOf(vectorsOf({ scheme: 'perceiver', ...one, axes: 'grid' }), 15);
    rowsOf(vectorsOf({ scheme: 'perceiver', ...one }), 15).forEach((row, index) => {
      // Three sines of the frame come before the six of the image, three cosines before its six.
      expect([...row.slice(3, 9), ...row.slice(12)]).to.deep.equal(image[index]);
    });
  });
});

describe('NeRF frequencies of an image', () => {
  it('are those of the row and the column as shares of the image', () => {
    const encoding = vectorsOf({ scheme: 'nerf', ...grid, multires: 2 });
    const row = rowsOf(encoding, 14)[13]!;
    expect(encoding.dimension).to.equal(10);
    const features = nerfFeatures({ multires: 2, includeInput: true, logSampling: true }, [2 / 3, 3 / 5]);
    expect(row).to.deep.equal([...features]);
    expectClose(row.slice(0, 4), [2 / 3, 3 / 5, Math.sin(2 / 3), Math.sin(3 / 5)], { absolute: 1e-15 });
    expect(rowsOf(encoding, 16)[15]!.every(Number.isNaN)).to.equal(true);
  });
});
