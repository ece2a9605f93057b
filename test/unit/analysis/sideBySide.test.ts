import { expect } from 'chai';
import { cellAxis, cells, type Cells } from '../../../src/analysis/cells';
import { difference, withSharedRanges } from '../../../src/analysis/sideBySide';

const of = (values: readonly number[], valueName = 'value', columns = 2): Cells =>
  cells(
    cellAxis('position', 0, values.length / columns, 100),
    cellAxis('dimension', 0, columns, 100),
    valueName,
    Float32Array.from(values),
  );

describe('Pictures side by side', () => {
  it('differ by their values, cell by cell', () => {
    const result = difference(of([1, 2, 3, 4]), of([1, 0, 5, NaN]));
    expect([...(result?.values ?? [])]).to.deep.equal([0, 2, -2, NaN]);
    expect(result?.range).to.deep.equal([-2, 2]);
  });

  it('have no difference where their cells are not of the same quantity or size', () => {
    expect(difference(of([1, 2]), of([1, 2], 'bias'))).to.equal(undefined);
    expect(difference(of([1, 2, 3, 4]), of([1, 2]))).to.equal(undefined);
    expect(difference(of([1, 2, 3, 4]), of([1, 2, 3, 4], 'value', 1))).to.equal(undefined);
  });

  it('share a range of colours for each quantity', () => {
    const [a, none, b, c] = withSharedRanges([of([1, -2]), undefined, of([5, 0]), of([3, 0], 'bias')]);
    expect(none).to.equal(undefined);
    expect(a?.range).to.deep.equal([-5, 5]);
    expect(b?.range).to.deep.equal([-5, 5]);
    expect(c?.range).to.deep.equal([-3, 3]);
  });
});
