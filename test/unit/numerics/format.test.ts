import { expect } from 'chai';
import { formatBytes, formatNumber, formatRange, formatShare, thinSpace } from '../../../src/numerics/format';

describe('a formatted number', () => {
  const expected: readonly (readonly [number, string])[] = [
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [8192, `8${thinSpace}192`],
    [131072, `131${thinSpace}072`],
    [-1000, `−1${thinSpace}000`],
    [9_999_999, `9${thinSpace}999${thinSpace}999`],
    [21_000_000, '2.1 × 10⁷'],
    [1.5, '1.5'],
    [6.283185, '6.28'],
    [0.083206, '0.0832'],
    [0.001, '0.001'],
    [0.00025, '2.5 × 10⁻⁴'],
    [54410.2, `54${thinSpace}400`],
    [999.96, `1${thinSpace}000`],
    [9_999_999.5, '1 × 10⁷'],
    [-0.5, '−0.5'],
    [1e-300, '1 × 10⁻³⁰⁰'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
    [NaN, '–'],
  ];

  for (const [value, text] of expected) {
    it(`${value} reads ${text}`, () => {
      expect(formatNumber(value)).to.equal(text);
    });
  }

  it('has as many significant digits as asked for', () => {
    expect(formatNumber(1.138629436, 5)).to.equal('1.1386');
    expect(formatNumber(2.07e7, 2)).to.equal('2.1 × 10⁷');
  });
});

describe('a formatted range', () => {
  it('stands from low to high', () => {
    expect(formatRange(6.2832, 2.1e7)).to.equal('6.28 – 2.1 × 10⁷');
  });

  it('is one number when both ends read the same', () => {
    expect(formatRange(8, 8.0000001)).to.equal('8');
  });
});

describe('formatted bytes', () => {
  it('stand in the largest unit that keeps them above 1', () => {
    expect([0, 512, 1536, 2 ** 21, 2 ** 50].map(formatBytes)).to.deep.equal([
      '0 B',
      '512 B',
      '1.5 KiB',
      '2 MiB',
      `1${thinSpace}024 TiB`,
    ]);
  });
});

describe('a formatted share', () => {
  it('names the whole', () => {
    expect(formatShare(18, 64)).to.equal('18 of 64');
  });
});
