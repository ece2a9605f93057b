import { assert } from 'chai';
import { formatNumber, formatRange } from '../../../src/numerics/format';
import { plainNumbers } from '../../../webview/plainNumbers';

describe('Numbers that are copied', () => {
  it('are as programs read them', () => {
    for (const value of [0, -1234, 131072, 0.0832, -3.25e-7, 2.07e12, 1e10]) {
      assert.equal(Number(plainNumbers(formatNumber(value))), value);
    }
  });

  it('keep the words around them', () => {
    assert.equal(plainNumbers(`${formatRange(6.28, 19900)} positions`), '6.28 – 19900 positions');
  });
});
