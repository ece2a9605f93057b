import { assert } from 'chai';
import { columnsIn, columnWidth } from '../../../webview/columnWidth';

describe('The columns of the comparison', () => {
  it('stand side by side where they fit', () => {
    assert.equal(columnsIn(1160, 3), 3);
    assert.equal(columnsIn(1160, 4), 4);
  });
  it('share rows evenly where they do not', () => {
    assert.equal(columnsIn(900, 4), 2, 'two and two, not three and one');
    assert.equal(columnsIn(200, 4), 1);
  });
  it('fill the width', () => {
    for (const width of [200, 640, 1160, 1600]) {
      for (const count of [2, 3, 4]) {
        const columns = columnsIn(width, count);
        assert.closeTo(columns * columnWidth(width, count) + (columns - 1) * 20, width, columns);
      }
    }
  });
});
