import { expect } from 'chai';
import { smallestDistance } from '../../../src/analysis/smallestDistance';
import { indexPositions } from '../../../src/positions/indexPositions';
import { angleOf } from '../../../src/schemes/coordinates';
import { SpecError } from '../../../src/schemes/specError';
import { expectClose } from '../../golden/close';
import { vectorsOf } from '../../golden/encodings';
import { rowsOf } from '../../golden/rows';
import { placed } from './placed';

/** One frequency an axis. */
const small = { scheme: 'sincos2d', hiddenSize: 4, gridHeight: 2, gridWidth: 3 };
const [s1, c1, s2, c2] = [Math.sin(1), Math.cos(1), Math.sin(2), Math.cos(2)];

describe('2-D sine-cosine', () => {
  /** The patch in row 1 and column 2, which is the last. */
  const lastOf = (spec: object): number[] => rowsOf(vectorsOf({ ...small, ...spec }), 6)[5]!;

  it('has the column first in MAE and the row first in RT-DETR', () => {
    expectClose(lastOf({ dialect: 'mae' }), [s2, c2, s1, c1], { absolute: 1e-15 });
    expectClose(lastOf({ dialect: 'rtDetr' }), [s1, c1, s2, c2], { absolute: 1e-15 });
  });

  it('has all sines before all cosines in timm, unless they are interleaved', () => {
    expectClose(lastOf({ dialect: 'timm' }), [s1, s2, c1, c2], { absolute: 1e-15 });
    expectClose(lastOf({ dialect: 'timm', interleaveSinCos: true }), [s1, c1, s2, c2], { absolute: 1e-15 });
  });

  it('has columns first in timm reversed, and counts column by column', () => {
    const reversed = vectorsOf({ ...small, dialect: 'timm', reverseCoord: true });
    // The second patch of the first column.
    expectClose(rowsOf(reversed, 2)[1]!, [0, s1, 1, c1], { absolute: 1e-15 });
    // A token that knows its own place is not counted.
    expectClose(rowsOf(reversed, placed([[1, 2]]))[0]!, [s2, s1, c2, c1], { absolute: 1e-15 });
  });

  it('reads the reversal in timm only', () => {
    expect(lastOf({ dialect: 'mae', reverseCoord: true })).to.deep.equal(lastOf({ dialect: 'mae' }));
  });

  it('of any size has as many frequencies an axis as a quarter of it rounded up, and is cut', () => {
    const whole = lastOf({ dialect: 'multidim', hiddenSize: 8 });
    for (const hiddenSize of [5, 6, 7]) {
      expect(lastOf({ dialect: 'multidim', hiddenSize })).to.deep.equal(whole.slice(0, hiddenSize));
    }
    expectClose(lastOf({ dialect: 'multidim', hiddenSize: 1 }), [s1], { absolute: 1e-15 });
  });

  it('has a size that is a multiple of 4 in the other dialects', () => {
    for (const dialect of ['mae', 'rtDetr', 'timm']) {
      expect(() => vectorsOf({ ...small, dialect, hiddenSize: 6 })).to.throw(
        SpecError,
        'hiddenSize is 6, but it must be a whole multiple of 4',
      );
    }
  });

  it('has the base that it is told', () => {
    const row = rowsOf(vectorsOf({ ...small, dialect: 'rtDetr', hiddenSize: 8, temperature: 100 }), 4)[3]!;
    expectClose(row.slice(0, 2), [s1, Math.sin(0.1)], { absolute: 1e-15 });
  });

  it('promises no product that follows from one distance', () => {
    const encoding = vectorsOf({ ...small, hiddenSize: 32, gridHeight: 4, gridWidth: 4 });
    const [first, ...others] = rowsOf(encoding, 16);
    const away = others.map((row) => Math.hypot(...row.map((value, d) => value - first![d]!)));
    // Positions 1 and 4 are both one patch away.
    expect(away[0]).to.be.closeTo(away[3]!, 1e-12);
    expect(smallestDistance(encoding, 16)).to.be.closeTo(away[0]!, 1e-9);
  });

  it('knows the axis and the dimensions of each pair', () => {
    for (const dialect of ['mae', 'rtDetr', 'timm', 'multidim']) {
      const encoding = vectorsOf({ ...small, dialect, hiddenSize: 12 });
      const positions = indexPositions(6);
      const row = rowsOf(encoding, positions)[5]!;
      const { pairs, axes } = encoding;
      expect(pairs!.inverseFrequencies.length).to.equal(6);
      pairs!.inverseFrequencies.forEach((_, k) => {
        const [sine, cosine] = pairs!.dimensionsOf(k);
        const angle = angleOf(pairs!, axes, positions, 5, k);
        expectClose([row[sine]!, row[cosine]!], [Math.sin(angle), Math.cos(angle)], { absolute: 1e-15 });
      });
    }
  });
});

describe('a class token', () => {
  const encoding = vectorsOf({ ...small, classToken: true });

  it('comes first with zeros, and patches follow', () => {
    const rows = rowsOf(encoding, 8);
    expect(rows[0]).to.deep.equal([0, 0, 0, 0]);
    expect(rows.slice(1, 7)).to.deep.equal(rowsOf(vectorsOf(small), 6));
    expect(rows[7]).to.deep.equal([NaN, NaN, NaN, NaN]);
    expect(encoding.tableLength).to.equal(7);
  });

  it('is a token with neither row nor column among tokens that have them', () => {
    const rows = rowsOf(encoding, placed([[NaN, NaN], [0, 0]])); // prettier-ignore
    expect(rows).to.deep.equal([
      [0, 0, 0, 0],
      [0, 1, 0, 1],
    ]);
  });
});

describe('a token outside the grid', () => {
  it('has no vector', () => {
    const nothing = [NaN, NaN, NaN, NaN];
    const encoding = vectorsOf(small);
    expect(rowsOf(encoding, 7)[6]).to.deep.equal(nothing);
    expect(rowsOf(encoding, indexPositions(1, -1))[0]).to.deep.equal(nothing);
    expect(rowsOf(encoding, placed([[2, 0], [0, 3], [NaN, NaN]]))).to.deep.equal([nothing, nothing, nothing]); // prettier-ignore
  });

  it('has one between patches', () => {
    expectClose(
      rowsOf(vectorsOf(small), placed([[0.5, 1.5]]))[0]!,
      [1.5, 0.5].flatMap((x) => [Math.sin(x), Math.cos(x)]),
      {
        absolute: 1e-15,
      },
    );
  });
});

describe('the sine-cosine of three axes of multidim-positional-encoding', () => {
  /** 2·⌈8/6⌉ = 4 numbers of each axis, at the frequencies 1 and 1/100; cut to 8, so that columns have none. */
  const video = { scheme: 'sincos2d', dialect: 'multidim3d', gridDepth: 2, gridHeight: 3, gridWidth: 4 };
  const waves = (place: number): number[] =>
    [place, place / 100].flatMap((angle) => [Math.sin(angle), Math.cos(angle)]);
  /** Frame 1, row 2, column 3. */
  const patch = 12 + 2 * 4 + 3;

  it('is that of the frame, of the row and of the column, cut to the size', () => {
    const whole = rowsOf(vectorsOf({ ...video, hiddenSize: 12 }), 25);
    expectClose(whole[patch]!, [...waves(1), ...waves(2), ...waves(3)], { absolute: 1e-15 });
    expect(whole[24]!.every(Number.isNaN)).to.equal(true);
    const cut = rowsOf(vectorsOf({ ...video, hiddenSize: 8 }), 24);
    expectClose(cut[patch]!, [...waves(1), ...waves(2)], { absolute: 1e-15 });
    expectClose(rowsOf(vectorsOf({ ...video, hiddenSize: 7 }), 24)[patch]!, cut[patch]!.slice(0, 7), { absolute: 0 });
  });
});
