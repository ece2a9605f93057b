import { expect } from 'chai';
import { indexPositions } from '../../../src/positions/indexPositions';
import { angleOf } from '../../../src/schemes/coordinates';
import type { Spec } from '../../../src/schemes/encoding';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { SpecError } from '../../../src/schemes/specError';
import { expectClose } from '../../golden/close';
import { rotationOf } from '../../golden/encodings';
import { placed } from './placed';

const axial = (parameters: Omit<Spec, 'scheme'>): Spec => ({ scheme: 'axialRope', headDim: 8, ...parameters });

/** The angles of a patch, pair by pair. */
function anglesAt(spec: Spec, row: number, column: number): number[] {
  const { pairs, axes } = rotationOf(spec);
  const positions = placed([[row, column]]);
  return Array.from(pairs.inverseFrequencies, (_, pair) => angleOf(pairs, axes, positions, 0, pair));
}

const channelsOf = (spec: Spec): (readonly [number, number])[] => {
  const { pairs } = rotationOf(spec);
  return Array.from(pairs.inverseFrequencies, (_, pair) => pairs.dimensionsOf(pair));
};

describe('axial RoPE', () => {
  it('turns patches by rows and columns that lie between those of the grid too', () => {
    expectClose(anglesAt(axial({}), 0.5, 2), [0.5, 0.005, 2, 0.02], { absolute: 1e-15 });
  });

  it('of Pixtral interleaves the frequencies of the two axes', () => {
    expectClose(anglesAt(axial({ dialect: 'pixtral' }), 1, 1), [1, 0.01, 0.1, 0.001], { absolute: 1e-15 });
  });

  it('of DINOv3 turns by the centre of a patch between −1 and 1', () => {
    const spec = axial({ dialect: 'dinov3', gridHeight: 5, gridWidth: 8 });
    const [y, x] = [(2 * 3.5) / 5 - 1, (2 * 6.5) / 8 - 1].map((centre) => 2 * Math.PI * centre) as [number, number];
    expectClose(anglesAt(spec, 3, 6), [y, y / 10, x, x / 10], { absolute: 1e-14 });
  });

  it('of Llama 4 counts from 1, columns first, and leaves the token after the patches', () => {
    const spec = axial({ dialect: 'llama4', gridHeight: 2, gridWidth: 2 });
    expectClose(anglesAt(spec, 0, 1), [2, 0.02, 1, 0.01], { absolute: 1e-15 });
    const vector = Float64Array.from({ length: 8 }, (_, d) => d + 1);
    expect([...rotated(spec, vector, 4)]).to.deep.equal([...vector]);
    expect([...rotated(spec, vector, 0)]).to.not.deep.equal([...vector]);
  });

  it('of Gemma 4 gives columns the first half of the head and rows the second, each in halves', () => {
    const spec = axial({ dialect: 'gemma4' });
    expectClose(anglesAt(spec, 3, 5), [5, 0.5, 3, 0.3], { absolute: 1e-15 });
    expect(channelsOf(spec)).to.deep.equal([
      [0, 2],
      [1, 3],
      [4, 6],
      [5, 7],
    ]);
  });

  it('of rope-vit reads columns in the first half of the pairs, rows in the second, at base 100', () => {
    const spec = axial({ dialect: 'ropeVit' });
    expectClose(anglesAt(spec, 3, 5), [5, 0.5, 3, 0.3], { absolute: 1e-15 });
    expect(channelsOf(spec)[3]).to.deep.equal([6, 7]);
  });

  describe('of rope-vit, mixed', () => {
    const mixed = { dialect: 'ropeVitMixed', numAttentionHeads: 2, classTokens: 1, gridHeight: 4, gridWidth: 6 };
    /** Of two heads of four pairs: what columns count, then rows. */
    const [x, y] = [[1, 2, 3, 4, 5, -6, 7, 0], [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, -0.7, 0]]; // prettier-ignore

    it('turns a pair of a head by what the column and what the row count', () => {
      for (const head of [0, 1]) {
        const spec = axial({ ...mixed, head, freqs: [...x, ...y] });
        const wanted = [0, 1, 2, 3].map((k) => 5 * x[4 * head + k]! + 3 * y[4 * head + k]!);
        expectClose(anglesAt(spec, 3, 5), wanted, { absolute: 1e-14 });
        // Token 24 is that patch, the last of the 4 × 6 after the class token.
        const [cos, sin] = [new Float64Array(8), new Float64Array(8)];
        rotationOf(spec).fillCosSin(indexPositions(2, 23), 0, 2, cos, sin);
        expectClose(cos.subarray(4), wanted.map(Math.cos), { absolute: 1e-13 });
        expectClose(sin.subarray(4), wanted.map(Math.sin), { absolute: 1e-13 });
      }
      expect(channelsOf(axial(mixed))[3]).to.deep.equal([6, 7]);
    });

    it('starts as one ladder along a random direction and one across it, in every head another', () => {
      const angles = [0, 1].map((head) => {
        const [right, down] = [anglesAt(axial({ ...mixed, head }), 0, 1), anglesAt(axial({ ...mixed, head }), 1, 0)];
        // f_x = m·cos a, f_y = m·sin a, then m·cos(a + π/2), m·sin(a + π/2), with m = 10^(−4k/8).
        const a = Math.atan2(down[0]!, right[0]!);
        const m = [1, 10 ** -0.5];
        expectClose(right, [...m.map((f) => f * Math.cos(a)), ...m.map((f) => -f * Math.sin(a))], { absolute: 1e-14 });
        expectClose(down, [...m.map((f) => f * Math.sin(a)), ...m.map((f) => f * Math.cos(a))], { absolute: 1e-14 });
        return a;
      });
      expect(angles[0]).to.not.be.closeTo(angles[1]!, 1e-3);
      expect(rotationOf(axial({ ...mixed, seed: 1 })).pairs.axisOf).to.deep.equal(Uint8Array.of(0, 0, 1, 1));
    });

    it('learns two frequencies for each pair of each head', () => {
      const [drawn, given] = [rotationOf(axial(mixed)), rotationOf(axial({ ...mixed, freqs: [...x, ...y] }))];
      expect([drawn.learnedParameters, drawn.seeded]).to.deep.equal([16, true]);
      expect([given.learnedParameters, given.seeded]).to.deep.equal([16, false]);
    });

    it('leaves the class token unturned, and the first patch, which is at 0', () => {
      const vector = Float64Array.from({ length: 8 }, (_, d) => d + 1);
      expect([...rotated(axial(mixed), vector, 0)]).to.deep.equal([...vector]);
      expect([...rotated(axial(mixed), vector, 1)]).to.deep.equal([...vector]);
      expect([...rotated(axial(mixed), vector, 2)]).to.not.deep.equal([...vector]);
    });

    it('refuses a head that there is not, and frequencies of other heads', () => {
      expect(() => rotationOf(axial({ ...mixed, head: 2 }))).to.throw(
        SpecError,
        'head is 2, but there are the heads 0',
      );
      expect(() => rotationOf(axial({ ...mixed, freqs: [1, 2] }))).to.throw(SpecError, 'freqs has 2 numbers');
    });
  });

  it('of timm rotates neighbouring channels, that of Qwen2-VL halves', () => {
    expect(channelsOf(axial({ dialect: 'timm' }))[1]).to.deep.equal([2, 3]);
    expect(channelsOf(axial({ dialect: 'qwen2vl' }))[1]).to.deep.equal([1, 5]);
  });

  it('of timm stretches the grid to that of training, from an offset', () => {
    const spec = axial({ dialect: 'timm', gridHeight: 4, gridWidth: 8, refFeatShape: [2, 16], gridOffset: 0.5 });
    const [y, x] = [(3.5 / 4) * 2, (5.5 / 8) * 16] as const;
    expectClose(anglesAt(spec, 3, 5), [y, y / 100, x, x / 100], { absolute: 1e-14 });
    expectClose(anglesAt({ ...spec, gridIndexing: 'xy' }, 3, 5), [x, x / 100, y, y / 100], { absolute: 1e-14 });
  });

  it('of timm in pixels reaches from −1 to 1, with bands up to half of the resolution, linear or not', () => {
    const pixels = { dialect: 'timm', inPixels: true, headDim: 12, gridHeight: 3, gridWidth: 5, maxRes: 32 };
    const at = (bands: number[]): number[] => [0, 1].flatMap((t) => bands.map((band) => t * band * Math.PI));
    expectClose(anglesAt(axial({ ...pixels, linearBands: true }), 1, 4), at([1, 8.5, 16]), { absolute: 1e-13 });
    expectClose(anglesAt(axial(pixels), 1, 4), at([1, 4, 16]), { absolute: 1e-13 });
    const stretched = axial({ ...pixels, refFeatShape: [6, 10] });
    expectClose(
      anglesAt(stretched, 0, 4),
      [-2, -8, -32, 2, 8, 32].map((turns) => turns * Math.PI),
      {
        absolute: 1e-12,
      },
    );
  });

  it('has one row at −1 where rows reach from −1 to 1', () => {
    const spec = axial({ dialect: 'lucidrainsPixel', gridHeight: 1, gridWidth: 3 });
    expectClose(anglesAt(spec, 0, 1), [-Math.PI, -5 * Math.PI, 0, 0], { absolute: 1e-14 });
  });

  it('of lucidrains passes the channels through that no axis has', () => {
    const spec = axial({ dialect: 'lucidrainsLang', headDim: 12, dimPerAxis: 4 });
    const encoding = rotationOf(spec);
    expect(encoding.rotaryDim).to.equal(8);
    const vector = Float64Array.from({ length: 12 }, (_, d) => d + 1);
    expect([...rotated(spec, vector, 30).subarray(8)]).to.deep.equal([9, 10, 11, 12]);
  });

  it('leaves class tokens unturned, in cosines too', () => {
    for (const dialect of ['qwen2vl', 'dinov3', 'timm', 'llama4', 'lucidrainsPixel']) {
      const encoding = rotationOf(axial({ dialect, classTokens: 2, gridHeight: 2, gridWidth: 2 }));
      const [cos, sin] = [new Float64Array(12), new Float64Array(12)];
      encoding.fillCosSin(indexPositions(3), 0, 3, cos, sin);
      expect([...cos.subarray(0, 8)], dialect).to.deep.equal(new Array(8).fill(1));
      expect([...sin.subarray(0, 8)], dialect).to.deep.equal(new Array(8).fill(0));
      const vector = Float64Array.from({ length: 8 }, (_, d) => d + 1);
      expect([...rotated(axial({ dialect, classTokens: 2 }), vector, 1)], dialect).to.deep.equal([...vector]);
    }
  });

  it('takes no grid of training with other than two sides, and no axes wider than the head', () => {
    const threeSides = axial({ dialect: 'timm', refFeatShape: [1, 2, 3] });
    expect(() => encodingOf(threeSides)).to.throw(SpecError, 'phasor.parameters.axialRope.refFeatShape');
    const wide = axial({ dialect: 'lucidrainsLang', dimPerAxis: 6 });
    expect(() => encodingOf(wide)).to.throw(SpecError, 'phasor.parameters.axialRope.dimPerAxis');
  });
});

function rotated(spec: Spec, vector: Float64Array, position: number): Float64Array {
  const out = new Float64Array(vector.length);
  rotationOf(spec).rotate(vector, position, out);
  return out;
}
